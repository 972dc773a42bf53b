package dev.lookback.report;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * What dates without a year, or without a date, count from.
 *
 * @param period the report's period
 * @param writtenOn day on which the report was written
 */
record Anchor(Period period, LocalDate writtenOn) {
    /** A day this far ahead in the report's own year is one of the year before: December, read in January. */
    private static final long FAR_AHEAD = 300;

    /** A day this far back in the report's own year is one of the year after: January, read in December. */
    private static final long FAR_BACK = 240;

    /** The day of the year that fits the period; empty if no year has such a day. */
    Optional<LocalDate> day(int month, int day) {
        Optional<LocalDate> own = nearest(period.from().getYear(), period.to().getYear(), month, day);
        if (own.isPresent() && distance(own.get()) <= (own.get().isAfter(period.to()) ? FAR_AHEAD : FAR_BACK)) {
            return own;
        }
        return nearest(period.from().getYear() - 1, period.to().getYear() + 1, month, day);
    }

    /** The month of the year that fits the period; empty if the number is no month. */
    Optional<YearMonth> month(int month) {
        return day(month, 15).map(YearMonth::from);
    }

    /** The given day of the month that lies nearest to the period; empty if there is none. */
    Optional<LocalDate> dayOfMonth(int day) {
        Optional<LocalDate> best = Optional.empty();
        for (int shift = -1; shift <= 1; shift++) {
            YearMonth month = YearMonth.from(period.to()).plusMonths(shift);
            Optional<LocalDate> candidate = valid(month.getYear(), month.getMonthValue(), day);
            best = closer(best, candidate);
        }
        return best;
    }

    /** A weekday of the report's week, or of a week before or after it. */
    LocalDate weekday(DayOfWeek weekday, int weeks) {
        LocalDate day = period.from().with(TemporalAdjusters.nextOrSame(weekday));
        return day.plusWeeks(weeks);
    }

    /** The last such weekday that the author had seen. */
    LocalDate lastSeen(DayOfWeek weekday) {
        LocalDate last = period.to().isAfter(writtenOn) ? writtenOn : period.to();
        return last.with(TemporalAdjusters.previousOrSame(weekday));
    }

    /** Of two days the one nearer to the period; of one and none the one. */
    Optional<LocalDate> nearer(Optional<LocalDate> one, Optional<LocalDate> other) {
        return closer(one, other);
    }

    static Optional<LocalDate> valid(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private Optional<LocalDate> nearest(int firstYear, int lastYear, int month, int day) {
        Optional<LocalDate> best = Optional.empty();
        for (int year = firstYear; year <= lastYear; year++) {
            best = closer(best, valid(year, month, day));
        }
        return best;
    }

    private Optional<LocalDate> closer(Optional<LocalDate> one, Optional<LocalDate> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        return distance(other.get()) < distance(one.get()) ? other : one;
    }

    private long distance(LocalDate day) {
        if (period.contains(day)) {
            return 0;
        }
        return day.isBefore(period.from())
                ? ChronoUnit.DAYS.between(day, period.from())
                : ChronoUnit.DAYS.between(period.to(), day);
    }
}
