package dev.lookback.retrieve;

import dev.lookback.glossary.FoldedText;
import dev.lookback.index.HybridIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells how much of a question's weight of content words a passage holds.
 *
 * <p>A term weighs as much as it is rare: log(1 + N / (1 + n)) for N chunks of which n hold it; it may be held in part
 * ({@link ContentTerm#match}).
 */
final class Coverage {
    private static final double KIND_WEIGHT = 0.15;
    private static final double NAME_WEIGHT = 1.5;

    private final List<ContentTerm> terms;
    private final Map<String, Double> weights = new HashMap<>();
    private final double total;

    /**
     * @param terms the question's content terms
     * @param frequencies in how many chunks each alternative stands
     * @param chunks number of chunks in all
     */
    Coverage(List<ContentTerm> terms, Map<String, Integer> frequencies, int chunks) {
        this.terms = terms;
        double sum = 0;
        for (ContentTerm term : terms) {
            int holding = term.alternatives().stream()
                    .mapToInt(word -> frequencies.getOrDefault(word, 0))
                    .max()
                    .orElse(0);
            double weight = factor(term.kind()) * Math.log(1 + chunks / (1.0 + holding));
            weights.put(term.text(), weight);
            sum += weight;
        }
        total = sum;
    }

    static Coverage of(List<ContentTerm> terms, HybridIndex index) {
        List<String> words = new ArrayList<>();
        terms.forEach(term -> words.addAll(term.alternatives()));
        return new Coverage(terms, index.frequencies(words), index.status().chunks());
    }

    private static double factor(ContentTerm.Kind kind) {
        return switch (kind) {
            case NAME -> NAME_WEIGHT;
            case WORD -> 1;
            case KIND -> KIND_WEIGHT;
        };
    }

    /** Share of the terms' weight that the passage holds, in [0, 1]; 0 if there are no terms. */
    double of(Passage passage) {
        if (total == 0) {
            return 0;
        }
        String text = FoldedText.fold(passage.text() + "\n" + passage.head());
        double sum = 0;
        for (ContentTerm term : terms) {
            sum += weights.getOrDefault(term.text(), 0.0) * term.match(text);
        }
        return sum / total;
    }
}
