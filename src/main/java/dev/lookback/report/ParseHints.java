package dev.lookback.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a report before it is read.
 *
 * @param year year of the neighbouring reports, for a title that names a week without one; null if unknown
 * @param weekRule how the team numbers weeks
 * @param today no report is from later; bounds the year that follows from weekdays alone; null if unknown, then none follows
 */
public record ParseHints(
        @Nullable Integer year, WeekRule weekRule, @Nullable LocalDate today) {
    /** No neighbours, and the default week rule. */
    public static final ParseHints NONE = new ParseHints(null, WeekRule.HOLDS_NEW_YEAR);

    public ParseHints(@Nullable Integer year, WeekRule weekRule) {
        this(year, weekRule, null);
    }
}
