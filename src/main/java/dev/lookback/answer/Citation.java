package dev.lookback.answer;

import dev.lookback.retrieve.Passage;

/**
 * The words a sentence rests on.
 *
 * @param number as in the answer's markers, from 1 in order of first use
 * @param quote an exact substring of the passage's text
 * @param passage where the quote stands
 */
public record Citation(int number, String quote, Passage passage) {
    public Citation {
        if (!passage.text().contains(quote)) {
            throw new IllegalArgumentException("quote must stand in its passage, got " + quote);
        }
    }
}
