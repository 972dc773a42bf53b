package dev.lookback.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ranked passages.
 *
 * @param understood what the words were taken to mean
 * @param hits best first
 * @param tookMillis milliseconds spent
 * @param pendingVectors how many passages were found by words only, because their vectors were not made yet; null if none
 */
public record SearchJson(
        UnderstoodJson understood,
        List<Hit> hits,
        long tookMillis,
        @Nullable Integer pendingVectors) {
    public SearchJson {
        hits = List.copyOf(hits);
    }

    /**
     * One passage with its place.
     *
     * @param rank from 1
     * @param score higher is better; comparable within one result only
     * @param foundBy which searchers found it
     * @param passage the lines
     */
    public record Hit(int rank, double score, List<FoundBy> foundBy, PassageJson passage) {
        public Hit {
            foundBy = List.copyOf(foundBy);
        }
    }

    /** A way to find passages; lower case in JSON. */
    public enum FoundBy {
        WORDS,
        VECTOR
    }
}
