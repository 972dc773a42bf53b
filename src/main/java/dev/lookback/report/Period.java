package dev.lookback.report;

import java.time.LocalDate;

/**
 * A stretch of days, both ends included.
 *
 * @param from first day
 * @param to last day, not before {@code from}
 */
public record Period(LocalDate from, LocalDate to) {
    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "period must not end before it begins, got %s to %s".formatted(from, to));
        }
    }

    /** Tells whether the day lies in the period. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Tells whether both share at least one day. */
    public boolean overlaps(Period other) {
        return !other.to.isBefore(from) && !other.from.isAfter(to);
    }
}
