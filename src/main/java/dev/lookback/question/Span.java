package dev.lookback.question;

import java.util.Collection;

/**
 * A stretch of folded text.
 *
 * @param start offset of its first character
 * @param end offset behind its last
 */
record Span(int start, int end) {
    boolean overlaps(int from, int to) {
        return start < to && from < end;
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
