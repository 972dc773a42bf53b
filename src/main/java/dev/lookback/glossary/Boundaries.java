package dev.lookback.glossary;

/** Whether characters stand for themselves: the edges at which a name may begin and end. */
final class Boundaries {
    private final WordCosts words;

    Boundaries(WordCosts words) {
        this.words = words;
    }

    /** Tells whether the folded characters from {@code start} to {@code end} are not a part of a longer word. */
    boolean fit(String text, int start, int end) {
        if (joins(text, start) || joins(text, end)) {
            return false;
        }
        boolean hanEdge = isHan(text.charAt(start)) || isHan(text.charAt(end - 1));
        return !hanEdge || words.segmentAt(text, start, end);
    }

    /** A letter or digit on both sides, neither of them Han: the middle of a Latin word, code or number. */
    private static boolean joins(String text, int at) {
        return at > 0 && at < text.length() && isLatin(text.charAt(at - 1)) && isLatin(text.charAt(at));
    }

    private static boolean isLatin(char character) {
        return Character.isLetterOrDigit(character) && !isHan(character);
    }

    static boolean isHan(char character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
    }
}
