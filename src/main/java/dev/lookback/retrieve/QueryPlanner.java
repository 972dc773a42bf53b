package dev.lookback.retrieve;

import dev.lookback.index.Scripts;
import dev.lookback.index.WordClause;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Decides how a question is searched: its own words as typed, each term's other names and renderings as one clause, and for
 * the language it is not in a gloss, word for word, which a vector model of that language can read.
 */
final class QueryPlanner {
    private static final float KIND_WEIGHT = 0.25f;

    private QueryPlanner() {}

    static QueryPlan plan(String text, List<ContentTerm> terms, RetrievalWeights weights) {
        List<WordClause> words = new ArrayList<>();
        for (ContentTerm term : terms) {
            float weight = term.kind() == ContentTerm.Kind.KIND ? KIND_WEIGHT : 1;
            words.add(new WordClause.FreeText(term.text(), weight));
            List<String> others =
                    term.alternatives().subList(1, term.alternatives().size());
            if (!others.isEmpty() && weights.synonyms() > 0) {
                words.add(new WordClause.Synonyms(others, weight * weights.synonyms()));
            }
        }
        if (words.isEmpty() && !text.isBlank()) {
            words.add(new WordClause.FreeText(text, 1));
        }
        boolean chinese = Scripts.countHan(text) > 0;
        return new QueryPlan(
                words,
                chinese ? text : gloss(terms, word -> Scripts.countHan(word) > 0),
                chinese ? gloss(terms, word -> Scripts.countHan(word) == 0) : text);
    }

    /** The first rendering of each term; empty if not even half the terms have one. */
    private static String gloss(List<ContentTerm> terms, Predicate<String> inLanguage) {
        List<String> words = terms.stream()
                .map(term -> term.alternatives().stream()
                        .filter(inLanguage)
                        .findFirst()
                        .orElse(""))
                .toList();
        long known = words.stream().filter(word -> !word.isEmpty()).count();
        if (known * 2 < words.size()) {
            return "";
        }
        return words.stream().filter(word -> !word.isEmpty()).collect(Collectors.joining(" "));
    }
}
