package dev.lookback.retrieve;

import dev.lookback.index.WordClause;
import java.util.List;

/**
 * How a question is searched.
 *
 * @param words clauses for the search by words
 * @param zhText text for the Chinese vector; blank to leave it out
 * @param enText text for the English vector; blank to leave it out
 */
record QueryPlan(List<WordClause> words, String zhText, String enText) {
    QueryPlan {
        words = List.copyOf(words);
    }
}
