package dev.lookback.glossary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides whether Han characters form a word of their own where they stand, by the cheapest way to cut their surroundings
 * into common words.
 *
 * <p>The cost of a word is the negative logarithm of its frequency; the name in question counts as a frequent word. The
 * name is refused when every cheapest cut runs through one of its edges: 分工|行动 beats 分|工行|动. Rejected: a list of
 * words around each alias, which nobody would keep up to date; {@code java.text.BreakIterator}, which cuts Chinese without
 * a dictionary.
 */
final class WordCosts {
    private static final int LONGEST_WORD = 6;
    private static final int SURROUNDINGS = 7;
    private static final double TOTAL = 7_860_000;
    private static final double NAME_FREQUENCY = 1_500;
    private static final double ADDED_FREQUENCY = 3_000;
    private static final double RARE_CHARACTER_FREQUENCY = 10;
    /** Ties go to the name. */
    private static final double TOLERANCE = 1e-9;

    private final Map<String, Double> costs;

    private WordCosts(Map<String, Double> costs) {
        this.costs = costs;
    }

    /**
     * The words that come with the program, those of {@code index/not-inside.tsv}, and the glossary's own names.
     *
     * @param names folded
     */
    static WordCosts shipped(Collection<String> names) {
        Map<String, Double> costs = new HashMap<>();
        names.forEach(name -> costs.put(name, cost(NAME_FREQUENCY)));
        for (String[] row : TableFile.resource(WordCosts.class, "words.tsv")) {
            costs.merge(FoldedText.fold(row[0]), cost(Double.parseDouble(row[1])), Math::min);
        }
        for (String[] row : TableFile.resource(WordCosts.class, "/index/not-inside.tsv")) {
            costs.merge(FoldedText.fold(row[0]), cost(ADDED_FREQUENCY), Math::min);
        }
        return new WordCosts(costs);
    }

    private static double cost(double frequency) {
        return -Math.log(frequency / TOTAL);
    }

    /** Tells whether a cheapest cut of the surroundings has boundaries at both ends of the name. */
    boolean segmentAt(String text, int start, int end) {
        int from = start;
        while (from > 0 && start - from < SURROUNDINGS && Boundaries.isHan(text.charAt(from - 1))) {
            from--;
        }
        int to = end;
        while (to < text.length() && to - end < SURROUNDINGS && Boundaries.isHan(text.charAt(to))) {
            to++;
        }
        String around = text.substring(from, to);
        int nameStart = start - from;
        int nameEnd = end - from;
        double apart = cheapest(around.substring(0, nameStart))
                + Math.min(cost(NAME_FREQUENCY), cheapest(around.substring(nameStart, nameEnd)))
                + cheapest(around.substring(nameEnd));
        return apart <= cheapest(around) + TOLERANCE;
    }

    /** The words of a cheapest cut. */
    List<String> cut(String text) {
        int[] starts = new int[text.length() + 1];
        fill(text, starts);
        List<String> words = new ArrayList<>();
        for (int end = text.length(); end > 0; end = starts[end]) {
            words.add(text.substring(starts[end], end));
        }
        return words.reversed();
    }

    private double cheapest(String text) {
        return fill(text, new int[text.length() + 1]);
    }

    /** The cost of a cheapest cut; {@code starts} tells for each end of a word in it where the word starts. */
    private double fill(String text, int[] starts) {
        double[] best = new double[text.length() + 1];
        Arrays.fill(best, 1, best.length, Double.POSITIVE_INFINITY);
        for (int end = 1; end <= text.length(); end++) {
            for (int start = Math.max(0, end - LONGEST_WORD); start < end; start++) {
                double cost = best[start] + costOf(text.substring(start, end));
                if (cost < best[end]) {
                    best[end] = cost;
                    starts[end] = start;
                }
            }
        }
        return best[text.length()];
    }

    private double costOf(String word) {
        double unknown = word.length() == 1 ? cost(RARE_CHARACTER_FREQUENCY) : Double.POSITIVE_INFINITY;
        return costs.getOrDefault(word, unknown);
    }
}
