package dev.lookback.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * First days of the Chinese lunar year. A table, because the JDK has no lunar calendar and a few decades are enough for
 * the reports anyone keeps.
 */
public final class SpringFestival {
    private static final String NEW_YEARS = """
            2010-02-14 2011-02-03 2012-01-23 2013-02-10 2014-01-31 2015-02-19 2016-02-08 2017-01-28 2018-02-16 2019-02-05
            2020-01-25 2021-02-12 2022-02-01 2023-01-22 2024-02-10 2025-01-29 2026-02-17 2027-02-06 2028-01-26 2029-02-13
            2030-02-03 2031-01-23 2032-02-11 2033-01-31 2034-02-19 2035-02-08 2036-01-28 2037-02-15 2038-02-04 2039-01-24
            2040-02-12
            """;

    private SpringFestival() {}

    /** The first day of the lunar year that begins in the year; empty outside 2010 to 2040. */
    public static Optional<LocalDate> of(int year) {
        return days().filter(day -> day.getYear() == year).findFirst();
    }

    /** The first day of a lunar year that lies nearest to the day; empty if none lies within half a year. */
    public static Optional<LocalDate> nearest(LocalDate day) {
        return days().min(Comparator.comparingLong(newYear -> distance(newYear, day)))
                .filter(newYear -> distance(newYear, day) < 190);
    }

    private static Stream<LocalDate> days() {
        return Stream.of(NEW_YEARS.strip().split("\\s+")).map(LocalDate::parse);
    }

    private static long distance(LocalDate newYear, LocalDate day) {
        return Math.abs(ChronoUnit.DAYS.between(newYear, day));
    }
}
