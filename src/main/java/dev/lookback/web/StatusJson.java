package dev.lookback.web;

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
 */
public record StatusJson(
        boolean ready,
        int reports,
        int chunks,
        int withVector,
        int incidents,
        @Nullable Progress indexing) {
    /**
     * How far indexing is.
     *
     * @param done files done
     * @param total files in all; at least {@code done}
     */
    public record Progress(int done, int total) {}
}
