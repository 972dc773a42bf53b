package dev.lookback.answer;

import dev.lookback.index.ReportSummary;
import dev.lookback.report.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which days the loaded reports are about. */
final class LoadedPeriods {
    private final List<Period> periods;

    /**
     * @param reports loaded reports
     * @param asOf reports of later days do not exist; null for no limit
     */
    LoadedPeriods(List<ReportSummary> reports, @Nullable LocalDate asOf) {
        periods = reports.stream()
                .filter(report -> asOf == null
                        || (report.dated() != null && !report.dated().isAfter(asOf)))
                .map(ReportSummary::period)
                .filter(Objects::nonNull)
                .toList();
    }

    boolean isEmpty() {
        return periods.isEmpty();
    }

    /** Tells whether some report is about a day of the window. */
    boolean touches(Period window) {
        return periods.stream().anyMatch(window::overlaps);
    }

    /** Last day before the window that a report is about. */
    Optional<LocalDate> lastBefore(Period window) {
        return periods.stream()
                .map(Period::to)
                .filter(day -> day.isBefore(window.from()))
                .max(LocalDate::compareTo);
    }

    /** First day after the window that a report is about. */
    Optional<LocalDate> firstAfter(Period window) {
        return periods.stream()
                .map(Period::from)
                .filter(day -> day.isAfter(window.to()))
                .min(LocalDate::compareTo);
    }
}
