package dev.lookback.facts;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A local date, with the time if the report tells it.
 *
 * @param date the day
 * @param time time of day to the minute; null if only the day is known
 */
public record Moment(LocalDate date, @Nullable LocalTime time) implements Comparable<Moment> {
    /** The date-time; start of the day if the time is unknown. */
    public LocalDateTime start() {
        return time == null ? date.atStartOfDay() : date.atTime(time);
    }

    /** Orders by date and time; an unknown time comes first. */
    @Override
    public int compareTo(Moment other) {
        return start().compareTo(other.start());
    }

    /** {@code 2023-08-09T07:43} or {@code 2023-08-09}. */
    @Override
    public String toString() {
        return time == null ? date.toString() : start().toString();
    }
}
