package dev.lookback.question;

import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of folded text.
 *
 * @param start offset of its first character
 * @param end offset behind its last
 */
record Span(int start, int end) {
    private static final int LOOK_BACK = 60;

    boolean overlaps(int from, int to) {
        return start < to && from < end;
    }

    /**
     * Matches what stands right before an offset; of the text before, only so much is looked at.
     *
     * @param pattern ends with {@code $}
     */
    static Matcher before(Pattern pattern, CharSequence text, int offset) {
        return pattern.matcher(text).region(Math.max(0, offset - LOOK_BACK), offset);
    }

    /** The text with these stretches blanked out, of the same length. */
    static String blank(String text, Collection<Span> spans) {
        StringBuilder blanked = new StringBuilder(text);
        for (Span span : spans) {
            for (int at = span.start; at < span.end; at++) {
                blanked.setCharAt(at, ' ');
            }
        }
        return blanked.toString();
    }
}
