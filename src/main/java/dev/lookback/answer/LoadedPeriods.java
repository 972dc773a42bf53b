package dev.lookback.answer;

import dev.lookback.index.ReportSummary;
import dev.lookback.report.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which days the loaded reports are about. Immutable. */
final class LoadedPeriods {
    private static final int WEEK = 7;

    private final List<Period> periods;
    private final @Nullable Period all;

    /**
     * @param reports loaded reports
     * @param asOf reports of later days do not exist; null for no limit
     */
    LoadedPeriods(List<ReportSummary> reports, @Nullable LocalDate asOf) {
        periods = reports.stream()
                .filter(report -> report.exists(asOf))
                .map(ReportSummary::period)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        all = periods.isEmpty()
                ? null
                : new Period(
                        periods.stream()
                                .map(Period::from)
                                .min(LocalDate::compareTo)
                                .orElseThrow(),
                        periods.stream()
                                .map(Period::to)
                                .max(LocalDate::compareTo)
                                .orElseThrow());
    }

    /** From the first day that a report is about to the last; null if there is none. */
    @Nullable
    Period all() {
        return all;
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

    /** Stretches of a week or more inside the window, or all of a window that no report is about, up to the last report's last day, that no report is about. */
    List<Period> gaps(Period window) {
        List<Period> about = periods.stream()
                .filter(window::overlaps)
                .sorted(Comparator.comparing(Period::from))
                .toList();
        if (about.isEmpty()) {
            return List.of(window);
        }
        List<Period> gaps = new ArrayList<>();
        LocalDate next = window.from();
        for (Period period : about) {
            if (!period.from().isBefore(next.plusDays(WEEK))) {
                gaps.add(new Period(next, period.from().minusDays(1)));
            }
            next = period.to().isBefore(next) ? next : period.to().plusDays(1);
        }
        boolean goesOn = firstAfter(window).isPresent();
        if (goesOn && !window.to().isBefore(next.plusDays(WEEK - 1))) {
            gaps.add(new Period(next, window.to()));
        }
        return gaps;
    }
}
