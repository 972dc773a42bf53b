package dev.lookback.report;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates such as {@code 11/16/2025}: a second number above twelve tells the order of all dates of the line. */
final class MonthFirst {
    private static final Pattern SLASHED =
            Pattern.compile("(?<![\\d./-])(\\d{1,2})/(\\d{1,2})/(20\\d{2})(?!\\d|\\.\\d|%)");
    private static final int MONTHS = 12;

    private MonthFirst() {}

    /** The line with such dates in the order of ISO 8601, if it has any; else the line. */
    static String reordered(String line) {
        Matcher matcher = SLASHED.matcher(line);
        List<MatchResult> dates = matcher.results().toList();
        boolean monthFirst = dates.stream().anyMatch(date -> number(date, 2) > MONTHS)
                && dates.stream().allMatch(date -> number(date, 1) <= MONTHS);
        return monthFirst ? matcher.replaceAll("$3-$1-$2") : line;
    }

    private static int number(MatchResult date, int group) {
        return NumberWords.value(date.group(group));
    }
}
