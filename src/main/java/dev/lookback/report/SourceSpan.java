package dev.lookback.report;

import java.util.Objects;

/**
 * Where something stands in a report file.
 *
 * @param report the report's id
 * @param firstLine first line, counted from 1 in the file as on disk
 * @param lastLine last line, inclusive
 * @param start offset of the first character in the decoded text, in UTF-16 units
 * @param end offset behind the last character
 */
public record SourceSpan(String report, int firstLine, int lastLine, int start, int end) {
    public SourceSpan {
        Objects.requireNonNull(report);
        if (firstLine < 1 || lastLine < firstLine || start < 0 || end < start) {
            throw new IllegalArgumentException("span must be ordered, got lines %d-%d, characters %d-%d"
                    .formatted(firstLine, lastLine, start, end));
        }
    }

    /** Tells whether the other span lies within this one, by characters. */
    public boolean contains(SourceSpan other) {
        return report.equals(other.report) && start <= other.start && other.end <= end;
    }
}
