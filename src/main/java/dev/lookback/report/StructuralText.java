package dev.lookback.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A report's text as its structure is read from: without invisible characters and HTML tags, with plain spaces. Lines stay
 * lines; every character knows where it stood.
 */
final class StructuralText {
    private static final Pattern TAG = Pattern.compile("<!--|<(/?)([a-zA-Z][a-zA-Z0-9]{0,11})(?:\\s[^<>]{0,400})?/?>");
    private static final Set<String> NAMES = Set.of("""
            a abbr article aside b big blockquote body br center code col colgroup dd del details div dl dt em figcaption
            figure font footer h1 h2 h3 h4 h5 h6 head header hr html i iframe img ins kbd label li link mark meta nav o ol p
            pre s section small span strike strong style sub summary sup table tbody td tfoot th thead tr u ul video
            """.strip().split("\\s+", -1));
    private static final String INVISIBLE =
            "\u00AD\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\uFEFF";

    private static final Pattern ROW_SPAN =
            Pattern.compile("rowspan\\s*=\\s*[\"']?(\\d{1,2})", Pattern.CASE_INSENSITIVE);
    private final HtmlRows rows = new HtmlRows();
    private final StringBuilder cleaned = new StringBuilder();
    private int[] offsets;
    private final int lastCommentEnd;
    private final String result;

    StructuralText(String text) {
        offsets = new int[text.length() + 16];
        lastCommentEnd = text.lastIndexOf("-->");
        Matcher tag = TAG.matcher(text);
        int at = 0;
        while (at < text.length() && tag.find(at)) {
            int end = end(text, tag);
            copy(text, at, end < 0 ? tag.end() : tag.start());
            if (end >= 0) {
                replace(text, tag, end);
            }
            at = Math.max(end, tag.end());
        }
        copy(text, at, text.length());
        result = cleaned.toString();
    }

    /** The cleaned text. */
    String text() {
        return result;
    }

    /** Where a character of the cleaned text stands in the text; for the end, the end. */
    int original(int offset) {
        return offset < cleaned.length() ? offsets[offset] : cleaned.isEmpty() ? 0 : offsets[cleaned.length() - 1] + 1;
    }

    /** The cell between two offsets of the cleaned text, white space around it left out. */
    Node.Cell cell(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(cleaned.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(cleaned.charAt(end - 1))) {
            end--;
        }
        int original = original(start);
        int originalEnd = end > start ? original(end - 1) + 1 : original;
        return new Node.Cell(cleaned.substring(start, end), original, originalEnd);
    }

    /** Where a comment or a known tag ends; -1 if it is neither. */
    private int end(String text, Matcher tag) {
        if (tag.group(2) != null) {
            return NAMES.contains(tag.group(2).toLowerCase(Locale.ROOT)) ? tag.end() : -1;
        }
        int close = lastCommentEnd < tag.end() ? -1 : text.indexOf("-->", tag.end());
        return close < 0 ? -1 : close + 3;
    }

    private void copy(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            char character = text.charAt(at);
            if (character == '\u3000' || character == '\u00A0') {
                if (!atLineStart()) {
                    append(' ', at);
                }
            } else if (!invisible(character)) {
                append(character, at);
            }
        }
    }

    private static boolean invisible(char character) {
        if (character < 0x20) {
            return character != '\n' && character != '\r' && character != '\t';
        }
        return INVISIBLE.indexOf(character) >= 0;
    }

    /** Leaves what a tag says about structure: list items, headings, cells and the line breaks inside it. */
    private void replace(String text, Matcher tag, int end) {
        String name = tag.group(2) == null ? "" : tag.group(2).toLowerCase(Locale.ROOT);
        boolean closing = "/".equals(tag.group(1));
        switch (name) {
            case "li" -> mark(closing ? "" : "- ", tag.start());
            case "td", "th" -> cell(tag, closing);
            case "tr" -> row(tag.start(), closing);
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                mark(closing ? "" : "#".repeat(name.charAt(1) - '0') + " ", tag.start());
            case "br" -> mark(" ", tag.start());
            default -> mark("", tag.start());
        }
        for (int at = tag.start(); at < end; at++) {
            if (text.charAt(at) == '\n' || text.charAt(at) == '\r') {
                append(text.charAt(at), at);
            }
        }
    }

    /** A cell begins behind those that reach down from the rows above it. */
    private void cell(Matcher tag, boolean closing) {
        if (closing) {
            rows.endCell(cleaned.length());
            return;
        }
        fillSpanned(tag.start());
        mark("| ", tag.start());
        Matcher span = ROW_SPAN.matcher(tag.group());
        rows.beginCell(cleaned.length(), span.find() ? Integer.parseInt(span.group(1)) : 1);
    }

    private void row(int at, boolean closing) {
        if (!closing) {
            rows.begin(cleaned.length());
            return;
        }
        fillSpanned(at);
        mark("|", at);
        for (int held : rows.end()) {
            append('\n', held);
        }
    }

    /** {@code <td rowspan="2">}: the words of the cell stand in the next row too. */
    private void fillSpanned(int at) {
        for (HtmlRows.Cell cell = rows.spanned(); cell != null; cell = rows.spanned()) {
            mark("| ", at);
            rows.repeat(cell, cleaned.length());
            for (int index = cell.from(); index < cell.to(); index++) {
                append(cleaned.charAt(index), offsets[index]);
            }
            rows.endCell(cleaned.length());
            append(' ', at);
        }
    }

    private void mark(String mark, int at) {
        if (mark.isBlank() || mark.startsWith("|") || atLineStart()) {
            for (int index = 0; index < mark.length(); index++) {
                append(mark.charAt(index), at);
            }
        }
    }

    private boolean atLineStart() {
        int at = cleaned.length() - 1;
        while (at >= 0 && (cleaned.charAt(at) == ' ' || cleaned.charAt(at) == '\t')) {
            at--;
        }
        return at < 0 || cleaned.charAt(at) == '\n' || cleaned.charAt(at) == '\r';
    }

    private void append(char character, int offset) {
        if (rows.isInCell() && (character == '\n' || character == '\r')) {
            rows.hold(character, offset);
            character = ' ';
        }
        if (cleaned.length() == offsets.length) {
            offsets = Arrays.copyOf(offsets, offsets.length * 2);
        }
        offsets[cleaned.length()] = offset;
        cleaned.append(character);
    }
}
