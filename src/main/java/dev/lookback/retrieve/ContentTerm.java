package dev.lookback.retrieve;

import java.util.List;

/**
 * A word of a question that says what it is about, with the other words that mean the same.
 *
 * @param text as asked, normalised
 * @param alternatives itself, names and renderings in both languages; normalised, each once, itself first
 * @param kind what it is
 * @param sought the alternatives, ready to be looked for in many texts
 */
public record ContentTerm(String text, List<String> alternatives, Kind kind, List<SoughtWord> sought) {
    public ContentTerm {
        alternatives = List.copyOf(alternatives);
        sought = List.copyOf(sought);
    }

    public ContentTerm(String text, List<String> alternatives, Kind kind) {
        this(text, alternatives, kind, alternatives.stream().map(SoughtWord::of).toList());
    }

    /** Tells whether the folded text holds the term or one of its alternatives. */
    public boolean isIn(String folded) {
        for (SoughtWord word : sought) {
            if (word.isIn(folded)) {
                return true;
            }
        }
        return false;
    }

    /**
     * How far the folded text holds the term, in [0, 1]: a Chinese word that does not stand there as a whole counts by half
     * the share of its character pairs that do.
     */
    double match(String folded) {
        double best = 0;
        for (SoughtWord word : sought) {
            best = Math.max(best, word.match(folded));
        }
        return best;
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
