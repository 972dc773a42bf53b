package dev.lookback.index;

import java.util.List;

/**
 * The ranked lists of one search, best first; a list that was not asked for is empty.
 *
 * @param words by words
 * @param zhVectors by the Chinese vectors
 * @param enVectors by the English vectors
 */
public record SearchResult(List<Hit> words, List<Hit> zhVectors, List<Hit> enVectors) {
    public SearchResult {
        words = List.copyOf(words);
        zhVectors = List.copyOf(zhVectors);
        enVectors = List.copyOf(enVectors);
    }
}
