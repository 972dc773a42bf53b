package dev.lookback.facts;

/**
 * A part of a sentence between commas.
 *
 * @param words its characters, punctuation and white space around it left out
 * @param sentence number of its sentence in the text, from 0
 */
record Clause(Stretch words, int sentence) {
    String folded() {
        return words.folded();
    }
}
