package dev.lookback.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Whether questions can be answered, and what is in the index.
 *
 * @param ready whether the index answers
 * @param reports stored reports
 * @param chunks stored chunks
 * @param withVector chunks that can be found by vector
 * @param incidents stored incidents
 * @param indexing how far indexing is; null when nothing is being indexed
 * @param model the language model that phrases answers; null if there is none
 */
public record StatusJson(
        boolean ready,
        int reports,
        int chunks,
        int withVector,
        int incidents,
        @Nullable Progress indexing,
        @Nullable Model model) {
    /** The same without a language model. */
    public StatusJson(
            boolean ready, int reports, int chunks, int withVector, int incidents, @Nullable Progress indexing) {
        this(ready, reports, chunks, withVector, incidents, indexing, null);
    }

    StatusJson with(@Nullable Model phrasing) {
        return new StatusJson(ready, reports, chunks, withVector, incidents, indexing, phrasing);
    }

    /**
     * The language model that phrases answers.
     *
     * @param name of the model
     * @param available whether it is asked at the moment; false while it is left alone after failures, when answers are
     *     given in the reports' own words
     */
    public record Model(String name, boolean available) {}

    /** Chunks that can be found by words only, because their vectors are not made yet. */
    @JsonProperty
    public int pendingVectors() {
        return Math.max(0, chunks - withVector);
    }

    /** What is being done. */
    public enum Stage {
        /** Files are read; what is read can be found by words at once. */
        READING,
        /** Vectors are made, for what can be found by words already. */
        EMBEDDING
    }

    /**
     * How far indexing is.
     *
     * @param stage what is being done
     * @param done files or passages done
     * @param total files or passages in all; at least {@code done}
     */
    public record Progress(Stage stage, int done, int total) {}
}
