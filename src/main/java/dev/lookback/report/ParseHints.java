package dev.lookback.report;

import org.jspecify.annotations.Nullable;

/**
 * What is known about a report before it is read.
 *
 * @param year year of the neighbouring reports, for a title that names a week without one; null if unknown
 * @param weekRule how the team numbers weeks
 */
public record ParseHints(@Nullable Integer year, WeekRule weekRule) {
    /** No neighbours, and the default week rule. */
    public static final ParseHints NONE = new ParseHints(null, WeekRule.HOLDS_NEW_YEAR);
}
