package dev.lookback.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the index is asked.
 *
 * @param words what to find by words; their scores add up; empty to search by vector only
 * @param fieldWeights how much each way of indexing words counts
 * @param zhVector query vector of the Chinese model; null to leave that list out
 * @param enVector query vector of the English model; null to leave that list out
 * @param filter what counts
 * @param k length of each list, at least 1
 */
public record SearchRequest(
        List<WordClause> words,
        FieldWeights fieldWeights,
        float @Nullable [] zhVector,
        float @Nullable [] enVector,
        Filter filter,
        int k) {
    public SearchRequest {
        words = List.copyOf(words);
        zhVector = zhVector == null ? null : zhVector.clone();
        enVector = enVector == null ? null : enVector.clone();
        if (k < 1) {
            throw new IllegalArgumentException("k must be >= 1, got " + k);
        }
    }

    /** The same with longer lists. */
    public SearchRequest longer(int times) {
        return new SearchRequest(words, fieldWeights, zhVector, enVector, filter, k * times);
    }
}
