package dev.lookback.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * How a team numbers the weeks of a year.
 *
 * @param firstDay day on which a week starts
 * @param minimalDays days of the new year that the first week must hold, 1 to 7; 1 means that week 1 holds 1 January, 4
 *     with Monday is ISO 8601
 */
public record WeekRule(DayOfWeek firstDay, int minimalDays) {
    /** Weeks start on Monday and week 1 holds 1 January. */
    public static final WeekRule HOLDS_NEW_YEAR = new WeekRule(DayOfWeek.MONDAY, 1);

    /** ISO 8601: weeks start on Monday and week 1 holds the first Thursday. */
    public static final WeekRule ISO = new WeekRule(DayOfWeek.MONDAY, 4);

    /** Week 1 starts on the year's first Monday. */
    public static final WeekRule FIRST_MONDAY = new WeekRule(DayOfWeek.MONDAY, 7);

    private static final List<WeekRule> KNOWN = List.of(HOLDS_NEW_YEAR, ISO, FIRST_MONDAY);
    private static final int LAST_WEEK = 54;

    public WeekRule {
        if (minimalDays < 1 || minimalDays > 7) {
            throw new IllegalArgumentException("minimalDays must be 1 to 7, got " + minimalDays);
        }
    }

    /**
     * The days of a numbered week.
     *
     * @return empty if no week of the year has this number
     */
    public Optional<Period> week(int year, int week) {
        if (week < 1 || week > LAST_WEEK) {
            return Optional.empty();
        }
        LocalDate from = firstWeek(year).plusWeeks(week - 1L);
        return from.getYear() > year ? Optional.empty() : Optional.of(new Period(from, from.plusDays(6)));
    }

    /** The week that holds a day. */
    public Period weekOf(LocalDate day) {
        LocalDate from = day.with(TemporalAdjusters.previousOrSame(firstDay));
        return new Period(from, from.plusDays(6));
    }

    /** Tells whether the day lies in the numbered week of the year. */
    public boolean agrees(int year, int week, LocalDate day) {
        return week(year, week).map(period -> period.contains(day)).orElse(false);
    }

    /**
     * Finds the rule that most samples follow.
     *
     * @param samples titles that carry both a week number and a date
     * @return the rule with the most agreeing samples, {@link #HOLDS_NEW_YEAR} first among equals; empty if no rule
     *     agrees with any sample, or every known rule agrees with all of them
     */
    public static Optional<WeekRule> learn(Collection<Sample> samples) {
        WeekRule best = HOLDS_NEW_YEAR;
        long most = 0;
        long fewest = Long.MAX_VALUE;
        for (WeekRule rule : KNOWN) {
            long agreeing = samples.stream()
                    .filter(sample -> rule.agrees(sample.day().getYear(), sample.week(), sample.day()))
                    .count();
            if (agreeing > most) {
                most = agreeing;
                best = rule;
            }
            fewest = Math.min(fewest, agreeing);
        }
        return most == 0 || fewest == most ? Optional.empty() : Optional.of(best);
    }

    private LocalDate firstWeek(int year) {
        LocalDate newYear = LocalDate.of(year, 1, 1);
        LocalDate start = newYear.with(TemporalAdjusters.previousOrSame(firstDay));
        long daysOfNewYear = 7 - ChronoUnit.DAYS.between(start, newYear);
        return daysOfNewYear >= minimalDays ? start : start.plusWeeks(1);
    }

    /**
     * A title with both a week and a date.
     *
     * @param week as numbered by the author
     * @param day the date beside it
     */
    public record Sample(int week, LocalDate day) {
        /** What a report's title says, if it has a week number and a single full date. */
        public static Optional<Sample> ofTitle(String title) {
            StatedDates stated = StatedDates.read(title);
            Integer week = stated.week();
            if (week == null || !stated.hasYear()) {
                return Optional.empty();
            }
            return stated.anyYear()
                    .flatMap(stated::days)
                    .filter(StatedDates.Days::single)
                    .map(days -> new Sample(week, days.period().from()));
        }
    }
}
