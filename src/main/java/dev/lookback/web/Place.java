package dev.lookback.web;

import java.util.List;

/**
 * Lines of a report.
 *
 * @param report id of the report
 * @param lines first and last line, counted from 1
 */
public record Place(String report, List<Integer> lines) {
    public Place {
        lines = List.copyOf(lines);
    }

    int firstLine() {
        return lines.getFirst();
    }

    int lastLine() {
        return lines.getLast();
    }

    /** {@code report:first-last}. */
    @Override
    public String toString() {
        return "%s:%d-%d".formatted(report, firstLine(), lastLine());
    }
}
