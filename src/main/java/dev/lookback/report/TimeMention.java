package dev.lookback.report;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Words of a report that name a time, and what they mean.
 *
 * @param start offset of their first character in the text searched
 * @param end offset behind the last character, the end of a range included
 * @param days the day, or the days a vaguer word such as {@code 7月中旬} stands for; null if only a time of day is given
 * @param time time of day as written, in the zone as written; null if not given
 * @param until other end of a range; null if there is none
 * @param precision how exact the words are
 * @param approximate whether the words say "about"
 * @param future whether the words themselves point ahead of the report ({@code 下周二}, {@code next Friday})
 * @param zone zone as written behind the time, {@code UTC}; null if not written
 */
public record TimeMention(
        int start,
        int end,
        @Nullable Period days,
        @Nullable LocalTime time,
        @Nullable Until until,
        Precision precision,
        boolean approximate,
        boolean future,
        @Nullable String zone) {

    /** The first of the days; null if only a time of day is given. */
    public @Nullable LocalDate date() {
        return days == null ? null : days.from();
    }

    /** The same at offsets moved by so many characters. */
    TimeMention moved(int by) {
        return new TimeMention(start + by, end + by, days, time, until, precision, approximate, future, zone);
    }

    /** Tells whether the mention stands for a single day. */
    public boolean isDay() {
        return days != null && days.from().equals(days.to());
    }

    /** How exact a mention is. */
    public enum Precision {
        /** Hour and minute. */
        MINUTE,
        /** An hour: {@code 9点}, {@code 9am}. */
        HOUR,
        /** A part of a day: {@code 凌晨}, {@code 昨晚}. */
        PART_OF_DAY,
        DAY,
        WEEK,
        /** A part of a month: {@code 月底}, {@code 中旬}. */
        PART_OF_MONTH,
        MONTH,
        QUARTER,
        YEAR
    }

    /**
     * Where a range ends.
     *
     * @param date the day; null if neither end of the range has one
     * @param time time of day; null if the range is of days
     */
    public record Until(@Nullable LocalDate date, @Nullable LocalTime time) {}
}
