package dev.lookback.question;

import dev.lookback.report.Period;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How periods are written in the tables of this package's tests. */
final class Rows {
    private Rows() {}

    static Period period(String text) {
        String[] ends = text.split("\\.\\.", -1);
        return new Period(LocalDate.parse(ends[0]), LocalDate.parse(ends[1]));
    }

    static String text(@Nullable Period period) {
        return period == null ? "-" : period.from() + ".." + period.to();
    }
}
