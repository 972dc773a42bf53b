package dev.lookback.facts;

import dev.lookback.report.SourceSpan;
import java.util.Optional;

/**
 * A run of characters of one report, as the rules read it.
 *
 * @param source the report's text
 * @param from index of the first character in {@link ReadableText#plain}
 * @param to index behind the last
 */
record Stretch(ReadableText source, int from, int to) {
    /** Marks that may stand around a value without belonging to it. */
    private static final String EDGES = " \t\n\u3000\u00A0*_|`";

    private static final String LEADING = EDGES + ",;:.，。；：、>-–—|｜·]】)）★☆■●▶";
    private static final String TRAILING = EDGES + ",;，；、:：-–—。.｜";

    String plain() {
        return source.plain().substring(from, to);
    }

    String folded() {
        return source.folded().substring(from, to);
    }

    int length() {
        return to - from;
    }

    boolean isBlank() {
        return stripped().length() == 0;
    }

    /** The characters at these indexes of this stretch. */
    Stretch cut(int start, int end) {
        return new Stretch(source, from + start, from + end);
    }

    /** From the start of this stretch to the end of the other. */
    Stretch upTo(Stretch last) {
        return new Stretch(source, from, Math.max(from, last.to));
    }

    boolean overlaps(Stretch other) {
        return from < other.to && other.from < to;
    }

    boolean contains(Stretch other) {
        return from <= other.from && other.to <= to;
    }

    /** Tells whether the other begins in this one; the stop behind a date may stand outside. */
    boolean holds(Stretch other) {
        return from <= other.from && other.from < to;
    }

    /** Without white space and emphasis around it. */
    Stretch stripped() {
        return trimmed(EDGES, EDGES);
    }

    /** Without white space and punctuation around it; a closing bracket or quote mark stays. */
    Stretch bare() {
        return trimmed(LEADING, TRAILING);
    }

    SourceSpan span() {
        return source.span(from, to);
    }

    /** The words as a field; empty if nothing is left of them. */
    Optional<Field> field() {
        Stretch inner = stripped();
        if (inner.length() == 0) {
            return Optional.empty();
        }
        SourceSpan span = inner.span();
        return Optional.of(new Field(source.slice(span), span));
    }

    private Stretch trimmed(String leading, String trailing) {
        int start = from;
        int end = to;
        while (start < end && leading.indexOf(source.plain().charAt(start)) >= 0) {
            start++;
        }
        while (end > start && trailing.indexOf(source.plain().charAt(end - 1)) >= 0) {
            end--;
        }
        return new Stretch(source, start, end);
    }
}
