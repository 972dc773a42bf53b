package dev.lookback.retrieve;

import java.util.List;

/**
 * A word of a question that says what it is about, with the other words that mean the same.
 *
 * @param text as asked, normalised
 * @param alternatives itself, names and renderings in both languages; normalised, each once, itself first
 * @param kind what it is
 */
public record ContentTerm(String text, List<String> alternatives, Kind kind) {
    public ContentTerm {
        alternatives = List.copyOf(alternatives);
    }

    /** Tells whether the folded text holds the term or one of its alternatives. */
    public boolean isIn(String folded) {
        return Coverage.match(this, folded) >= 1;
    }

    /** What a content term is. */
    public enum Kind {
        /** A named thing: a bank, a system, a company. */
        NAME,
        /** Any other word. */
        WORD,
        /** A word that tells the kind of question, such as 原因; it may stand in the answer but need not. */
        KIND
    }
}
