package dev.lookback.retrieve;

import dev.lookback.index.WordClause;
import java.util.List;

/**
 * How a question is searched.
 *
 * @param words clauses for the search by words
 * @param zhText text for the Chinese vector; blank to leave it out
 * @param enText text for the English vector; blank to leave it out
 * @param chinese whether the question is Chinese, so that the English text is a gloss; else the Chinese one is
 */
record QueryPlan(List<WordClause> words, String zhText, String enText, boolean chinese) {
    QueryPlan {
        words = List.copyOf(words);
    }

    /** The same for a model that reads all languages: the question as it is, no gloss. */
    QueryPlan forOneModel() {
        return new QueryPlan(words, chinese ? zhText : enText, "", true);
    }
}
