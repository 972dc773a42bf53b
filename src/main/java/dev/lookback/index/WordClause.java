package dev.lookback.index;

import java.util.List;

/** One part of a search by words. */
public sealed interface WordClause {
    /** Factor of the clause's score, above 0. */
    float weight();

    /**
     * Text as a person typed it, cut in every way the index cuts text; nothing in it is query syntax.
     *
     * @param text may be in any script
     * @param weight factor
     */
    record FreeText(String text, float weight) implements WordClause {}

    /**
     * Names and renderings of one thing, scored as one term, so that a word with eight renderings does not outweigh one with
     * two (structured queries, Pirkola, SIGIR 1998).
     *
     * @param alternatives at least one; a Chinese one is found wherever it stands, an English one by its stems in a row
     * @param weight factor
     */
    record Synonyms(List<String> alternatives, float weight) implements WordClause {
        public Synonyms {
            alternatives = List.copyOf(alternatives);
        }
    }
}
