package dev.lookback.question;

import dev.lookback.report.Period;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;

/** What words about time mean. */
sealed interface Reading {
    /** Certain days. */
    record Fixed(Period period) implements Reading {}

    /** Days of a year that is not named; empty in a year that lacks them. */
    record Yearly(IntFunction<Optional<Period>> inYear) implements Reading {}

    /** Words that look like a date but name none, as 2月30日. */
    record Impossible() implements Reading {}

    static Reading fixed(LocalDate from, LocalDate to) {
        return new Fixed(new Period(from, to));
    }

    /** The same reading with its days changed. */
    default Reading map(Function<Period, Period> change) {
        return switch (this) {
            case Fixed fixed -> new Fixed(change.apply(fixed.period));
            case Yearly yearly -> new Yearly(year -> yearly.inYear.apply(year).map(change));
            case Impossible impossible -> impossible;
        };
    }

    /** The reading in a year; a reading that knows its year stays. */
    default Reading inYear(int year) {
        return switch (this) {
            case Yearly yearly -> ofNullable(yearly.inYear.apply(year));
            case Fixed fixed -> fixed;
            case Impossible impossible -> impossible;
        };
    }

    /** The most recent days that this can mean and that do not begin after a day. */
    default Reading latestUpTo(LocalDate latest) {
        if (!(this instanceof Yearly yearly)) {
            return this;
        }
        for (int year = latest.getYear() + 1; year > latest.getYear() - YEARS_BACK; year--) {
            Optional<Period> period = yearly.inYear.apply(year);
            if (period.isPresent() && !period.get().from().isAfter(latest)) {
                return new Fixed(period.get());
            }
        }
        return new Impossible();
    }

    /** A leap day is at most eight years away. */
    int YEARS_BACK = 9;

    private static Reading ofNullable(Optional<Period> period) {
        return period.<Reading>map(Fixed::new).orElseGet(Impossible::new);
    }
}
