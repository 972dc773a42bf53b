package dev.lookback.report;

/**
 * A line of a report, or what is left of it behind the marks of the lists and quotes it stands in.
 *
 * @param number from 1
 * @param text cleaned, trimmed
 */
record Line(int number, String text) {
    Line {
        text = text.strip();
    }
}
