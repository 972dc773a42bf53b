package dev.lookback.report;

import dev.lookback.report.TimeMention.Precision;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A day, or a stretch of days, read from a text.
 *
 * @param end offset behind it
 * @param future whether the words themselves point ahead
 * @param until last day of a range written in one, {@code 15–21 July}; null if it is no range
 */
record Day(
        int end,
        Period days,
        Precision precision,
        boolean future,
        @Nullable LocalDate until) {

    static Day of(int end, LocalDate day) {
        return new Day(end, new Period(day, day), Precision.DAY, false, null);
    }

    static Day ahead(int end, LocalDate day, boolean future) {
        return new Day(end, new Period(day, day), Precision.DAY, future, null);
    }

    static Day month(int end, YearMonth month) {
        return new Day(end, new Period(month.atDay(1), month.atEndOfMonth()), Precision.MONTH, false, null);
    }

    /** Days of a month, from the first to the last, both cut to what the month has. */
    static Day partOfMonth(int end, YearMonth month, int first, int last) {
        int length = month.lengthOfMonth();
        Period days = new Period(month.atDay(Math.min(first, length)), month.atDay(Math.min(last, length)));
        return new Day(end, days, Precision.PART_OF_MONTH, false, null);
    }
}
