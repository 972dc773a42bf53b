package dev.lookback.index;

import dev.lookback.report.Period;
import dev.lookback.report.Problem;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stored report without its text.
 *
 * @param id its id
 * @param title its title
 * @param author if stated
 * @param period days it covers; null if unknown
 * @param dated day from which it exists; null if unknown
 * @param revision hash of the file
 * @param problems found while parsing
 */
public record ReportSummary(
        String id,
        String title,
        @Nullable String author,
        @Nullable Period period,
        @Nullable LocalDate dated,
        String revision,
        List<Problem> problems) {
    /** Earliest period first, unknown periods last; ties by id. */
    public static final Comparator<ReportSummary> BY_PERIOD = Comparator.comparing(
                    ReportSummary::firstDay, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(ReportSummary::id);

    /** Latest period first, unknown periods last; ties by id. */
    public static final Comparator<ReportSummary> LATEST_FIRST = Comparator.comparing(
                    ReportSummary::firstDay, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
            .thenComparing(ReportSummary::id);

    public ReportSummary {
        problems = List.copyOf(problems);
    }

    /**
     * Tells whether the report exists on a day.
     *
     * @param asOf null for any day
     */
    public boolean exists(@Nullable LocalDate asOf) {
        return asOf == null || (dated != null && !dated.isAfter(asOf));
    }

    private @Nullable LocalDate firstDay() {
        return period == null ? null : period.from();
    }
}
