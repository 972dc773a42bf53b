package dev.lookback.retrieve;

import dev.lookback.index.Scripts;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A folded word made ready to be looked for in many folded texts.
 *
 * @param begins what a text must hold: the Chinese word, or the stem with which a Latin word must begin
 * @param chinese whether it is Chinese, so that it may stand anywhere
 * @param pairs pairs of characters of a Chinese word of three or more
 */
record SoughtWord(String begins, boolean chinese, List<String> pairs) {
    private static final double PARTIAL = 0.5;
    private static final int SHORTEST_STEM = 3;
    private static final List<String> ENDINGS = List.of("ing", "ies", "ed", "es", "s", "e", "y");

    SoughtWord {
        pairs = List.copyOf(pairs);
    }

    static SoughtWord of(String word) {
        return Scripts.countHan(word) > 0
                ? new SoughtWord(word, true, pairs(word))
                : new SoughtWord(stem(word.toLowerCase(Locale.ROOT)), false, List.of());
    }

    private static List<String> pairs(String word) {
        return word.length() < 3
                ? List.of()
                : IntStream.range(0, word.length() - 1)
                        .mapToObj(at -> word.substring(at, at + 2))
                        .toList();
    }

    private static String stem(String word) {
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }

    /** Tells whether the text holds it whole. */
    boolean isIn(String text) {
        return chinese ? text.contains(begins) : beginsAWordOf(text);
    }

    /** How far the text holds it: whole is 1, else half the share of its pairs. */
    double match(String text) {
        return isIn(text) ? 1 : PARTIAL * shareOfPairs(text);
    }

    private double shareOfPairs(String text) {
        if (pairs.isEmpty()) {
            return 0;
        }
        int found = 0;
        for (String pair : pairs) {
            found += text.contains(pair) ? 1 : 0;
        }
        return (double) found / pairs.size();
    }

    private boolean beginsAWordOf(String text) {
        for (int at = text.indexOf(begins); at >= 0; at = text.indexOf(begins, at + 1)) {
            if (at == 0 || !isLatin(text.charAt(at - 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLatin(char character) {
        return Character.isLetterOrDigit(character) && !Scripts.isHan(character);
    }
}
