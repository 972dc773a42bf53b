package dev.lookback.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the index is asked.
 *
 * @param words groups of words to find; empty to search by vector only
 * @param zhVector query vector of the Chinese model; null to leave that list out
 * @param enVector query vector of the English model; null to leave that list out
 * @param filter what counts
 * @param k length of each list, at least 1
 */
public record SearchRequest(
        List<WordGroup> words, float @Nullable [] zhVector, float @Nullable [] enVector, Filter filter, int k) {
    public SearchRequest {
        words = List.copyOf(words);
        zhVector = zhVector == null ? null : zhVector.clone();
        enVector = enVector == null ? null : enVector.clone();
        if (k < 1) {
            throw new IllegalArgumentException("k must be >= 1, got " + k);
        }
    }

    /**
     * Words that mean the same for this search; scored as one term, so that many renderings do not outweigh few.
     *
     * @param alternatives at least one; each may be several words
     * @param weight factor of the group's score
     */
    public record WordGroup(List<String> alternatives, float weight) {
        public WordGroup {
            alternatives = List.copyOf(alternatives);
        }
    }
}
