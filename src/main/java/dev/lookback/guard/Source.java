package dev.lookback.guard;

import dev.lookback.report.Period;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a model may cite.
 *
 * @param number by which it is cited
 * @param text the passage, or a computed row
 * @param above headings and the like that stand above the passage; empty for none
 * @param rows what was computed from this passage alone, in words; may be empty
 * @param title title of its report; empty for none
 * @param period days of its report, from which dates without a year follow; null if unknown
 * @param eventDay day of the event it tells, if it tells one
 */
public record Source(
        int number,
        String text,
        String above,
        List<String> rows,
        String title,
        @Nullable Period period,
        @Nullable LocalDate eventDay) {
    public Source {
        rows = List.copyOf(rows);
    }

    /** A computed row, whose days carry their years. */
    public static Source computed(int number, String text) {
        return new Source(number, text, "", List.of(), "", null, null);
    }
}
