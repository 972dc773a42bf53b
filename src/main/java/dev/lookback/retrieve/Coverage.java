package dev.lookback.retrieve;

import dev.lookback.glossary.FoldedText;
import dev.lookback.index.HybridIndex;
import dev.lookback.index.Scripts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Tells how much of a question's weight of content words a passage holds.
 *
 * <p>A term weighs as much as it is rare: log(1 + N / (1 + n)) for N chunks of which n hold it. A Chinese word that does not
 * stand in the passage as a whole counts by half the share of its character pairs that do.
 */
final class Coverage {
    private static final double PARTIAL = 0.5;
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
            sum += weights.getOrDefault(term.text(), 0.0) * match(term, text);
        }
        return sum / total;
    }

    /** How far the folded text holds the term, in [0, 1]. */
    static double match(ContentTerm term, String text) {
        double best = 0;
        for (String alternative : term.alternatives()) {
            best = Math.max(best, match(alternative, text));
        }
        return best;
    }

    private static double match(String word, String text) {
        if (Scripts.countHan(word) > 0) {
            return text.contains(word) ? 1 : PARTIAL * pairs(word, text);
        }
        return holdsLatin(word, text) ? 1 : 0;
    }

    private static double pairs(String word, String text) {
        if (word.length() < 3) {
            return 0;
        }
        int found = 0;
        for (int at = 0; at + 2 <= word.length(); at++) {
            found += text.contains(word.substring(at, at + 2)) ? 1 : 0;
        }
        return (double) found / (word.length() - 1);
    }

    /** The word or its stem begins a Latin word of the text. */
    private static boolean holdsLatin(String word, String text) {
        String stem = stem(word.toLowerCase(Locale.ROOT));
        for (int at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + 1)) {
            if (at == 0 || !isLatin(text.charAt(at - 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLatin(char character) {
        return Character.isLetterOrDigit(character) && !Scripts.isHan(character);
    }

    private static String stem(String word) {
        for (String ending : List.of("ing", "ies", "ed", "es", "s", "e", "y")) {
            if (word.endsWith(ending) && word.length() - ending.length() >= 3) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}
