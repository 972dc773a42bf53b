package dev.lookback.glossary;

import java.util.Collection;
import java.util.List;

/**
 * Cuts Chinese text into words, by the counts of common words that also tell whether a name stands alone. Immutable, may be
 * shared between threads.
 */
public final class ChineseWords {
    private final WordCosts costs;

    private ChineseWords(WordCosts costs) {
        this.costs = costs;
    }

    /**
     * Words that come with the program and some more.
     *
     * @param more words to be kept whole where they are likely
     */
    public static ChineseWords with(Collection<String> more) {
        return new ChineseWords(
                WordCosts.shipped(more.stream().map(FoldedText::fold).toList()));
    }

    /**
     * Cuts a text.
     *
     * @param folded Han characters only, folded ({@link FoldedText}); a word that nobody knows comes out as its characters
     * @return the words, in order; together they are the text
     */
    public List<String> cut(String folded) {
        return costs.cut(folded);
    }
}
