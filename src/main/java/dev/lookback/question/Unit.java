package dev.lookback.question;

import dev.lookback.report.Period;
import java.time.LocalDate;
import java.util.List;

/** Stretches of the calendar that people name. */
enum Unit {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    HALF,
    YEAR,
    HOLIDAY;

    /** The stretch that holds a day; a holiday is a day here. */
    Period containing(LocalDate day, TimeContext context) {
        return switch (this) {
            case DAY, HOLIDAY -> new Period(day, day);
            case WEEK -> context.weekRule().weekOf(day);
            case MONTH -> months(day.withDayOfMonth(1), 1);
            case QUARTER -> months(firstOf(day, 3), 3);
            case HALF -> months(firstOf(day, 6), 6);
            case YEAR -> months(firstOf(day, 12), 12);
        };
    }

    /** The day so many units earlier. */
    LocalDate back(LocalDate day, int count) {
        return switch (this) {
            case DAY, HOLIDAY -> day.minusDays(count);
            case WEEK -> day.minusWeeks(count);
            case MONTH -> day.minusMonths(count);
            case QUARTER -> day.minusMonths(3L * count);
            case HALF -> day.minusMonths(6L * count);
            case YEAR -> day.minusYears(count);
        };
    }

    /** How far 前后 and "around" reach on both sides, in days. */
    int slackDays() {
        return switch (this) {
            case DAY -> 3;
            case WEEK, HOLIDAY -> 7;
            case MONTH, QUARTER, HALF, YEAR -> 15;
        };
    }

    /** The unit of which the days are exactly one; a day for any others. */
    static Unit of(Period period, TimeContext context) {
        for (Unit unit : List.of(WEEK, MONTH, QUARTER, HALF, YEAR)) {
            if (unit.containing(period.from(), context).equals(period)) {
                return unit;
            }
        }
        return DAY;
    }

    /** So many whole months from a first of a month on. */
    static Period months(LocalDate first, int count) {
        return new Period(first, first.plusMonths(count).minusDays(1));
    }

    private static LocalDate firstOf(LocalDate day, int months) {
        return day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / months * months + 1);
    }
}
