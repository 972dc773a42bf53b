package dev.lookback.retrieve;

import dev.lookback.index.Scripts;
import dev.lookback.index.WordClause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Decides how a question is searched: its own words as typed, each term's other names and renderings as one clause, and for
 * the language it is not in a gloss, word for word, which a vector model of that language can read.
 */
final class QueryPlanner {
    private static final float KIND_WEIGHT = 0.25f;

    private static final double LEAST_RENDERED = 0.5;

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
        String gloss = gloss(terms, chinese ? word -> !isHan(word) : QueryPlanner::isHan);
        return new QueryPlan(words, chinese ? text : gloss, chinese ? gloss : text, chinese);
    }

    private static boolean isHan(String word) {
        return Scripts.countHan(word) > 0;
    }

    /**
     * The first rendering of each term; what has none but is written in Latin letters, a product or a code, stays itself.
     * Empty if too few terms are known for the rest to make sense.
     */
    private static String gloss(List<ContentTerm> terms, Predicate<String> inLanguage) {
        List<String> words = new ArrayList<>();
        int rendered = 0;
        for (ContentTerm term : terms) {
            Optional<String> rendering =
                    term.alternatives().stream().filter(inLanguage).findFirst();
            rendered += rendering.isPresent() ? 1 : 0;
            rendering.ifPresentOrElse(words::add, () -> {
                if (!isHan(term.text())) {
                    words.add(term.text());
                }
            });
        }
        return rendered < LEAST_RENDERED * terms.size() ? "" : String.join(" ", words);
    }
}
