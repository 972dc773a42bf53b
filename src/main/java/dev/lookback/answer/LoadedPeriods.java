package dev.lookback.answer;

import dev.lookback.index.ReportSummary;
import dev.lookback.report.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which days the loaded reports are about. Immutable. */
final class LoadedPeriods {
    private static final int WEEK = 7;
    private static final int LONGEST_WEEK = 10;

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

    /** The weeks, from Monday on, that a report of at most ten days is about: its days, earliest first. */
    List<Period> weeks() {
        Map<LocalDate, Period> weeks = new TreeMap<>();
        periods.stream()
                .filter(period -> period.to().isBefore(period.from().plusDays(LONGEST_WEEK)))
                .forEach(period -> weeks.merge(
                        period.from().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                        period,
                        LoadedPeriods::joined));
        return List.copyOf(weeks.values());
    }

    private static Period joined(Period one, Period other) {
        return new Period(
                one.from().isBefore(other.from()) ? one.from() : other.from(),
                one.to().isAfter(other.to()) ? one.to() : other.to());
    }

    /** The months of which a report is about some day, earliest first. */
    List<Period> months() {
        Set<YearMonth> months = new TreeSet<>();
        for (Period period : periods) {
            for (YearMonth month = YearMonth.from(period.from());
                    !month.isAfter(YearMonth.from(period.to()));
                    month = month.plusMonths(1)) {
                months.add(month);
            }
        }
        return months.stream()
                .map(month -> new Period(month.atDay(1), month.atEndOfMonth()))
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
