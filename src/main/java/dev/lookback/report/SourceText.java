package dev.lookback.report;

import java.util.ArrayList;
import java.util.List;

/**
 * The decoded text of a report file and where its lines begin. Lines end with LF, CRLF or CR, as on disk. Immutable.
 */
public final class SourceText {
    private final String report;
    private final String text;
    private final int[] starts;
    private final int[] ends;

    /**
     * @param report id of the report
     * @param text its decoded content, without byte order mark
     */
    public SourceText(String report, String text) {
        this.report = report;
        this.text = text;
        List<Integer> lineStarts = new ArrayList<>();
        List<Integer> lineEnds = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == '\n' || character == '\r') {
                lineStarts.add(start);
                lineEnds.add(at);
                if (character == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n') {
                    at++;
                }
                start = at + 1;
            }
        }
        lineStarts.add(start);
        lineEnds.add(text.length());
        starts = lineStarts.stream().mapToInt(Integer::intValue).toArray();
        ends = lineEnds.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The whole text. */
    public String text() {
        return text;
    }

    /** Number of lines; a text that ends with a line break has an empty last line. */
    public int lineCount() {
        return starts.length;
    }

    /**
     * One line without its line break.
     *
     * @param number from 1
     */
    public String line(int number) {
        return text.substring(starts[number - 1], ends[number - 1]);
    }

    /** The number of the line, from 1, that holds the character at the offset. */
    public int lineAt(int offset) {
        int found = java.util.Arrays.binarySearch(starts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The span of whole lines, without the last line's break. */
    public SourceSpan lines(int firstLine, int lastLine) {
        return new SourceSpan(report, firstLine, lastLine, starts[firstLine - 1], ends[lastLine - 1]);
    }

    /** The span of some characters. */
    public SourceSpan span(int start, int end) {
        return new SourceSpan(report, lineAt(start), lineAt(Math.max(start, end - 1)), start, end);
    }

    /** The characters of a span, verbatim. */
    public String slice(SourceSpan span) {
        return text.substring(span.start(), span.end());
    }
}
