package dev.lookback.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which days the loaded reports cover.
 *
 * @param from first day of the first report; null if no report has a period
 * @param to last day of the last report; null if no report has a period
 * @param reports how many are loaded
 * @param undated ids of those without a period
 * @param periods covered stretches, in order; shorter breaks than a week do not end one
 * @param gaps what lies between them
 * @param skipped files that could not be read
 */
public record CoverageJson(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        int reports,
        List<String> undated,
        List<PeriodJson> periods,
        List<PeriodJson> gaps,
        List<Skipped> skipped) {
    /** A weekly report is missing from this many days on; a weekend between two reports is none. */
    private static final int GAP_DAYS = 7;

    public CoverageJson {
        undated = List.copyOf(undated);
        periods = List.copyOf(periods);
        gaps = List.copyOf(gaps);
        skipped = List.copyOf(skipped);
    }

    /**
     * A file that was left out.
     *
     * @param file its path
     * @param reason one sentence
     */
    public record Skipped(String file, String reason) {}

    static CoverageJson of(List<ReportItemJson> reports, List<Skipped> skipped) {
        List<String> undated = reports.stream()
                .filter(report -> report.period() == null)
                .map(ReportItemJson::id)
                .toList();
        List<PeriodJson> periods = merged(reports.stream()
                .map(ReportItemJson::period)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(PeriodJson::from).thenComparing(PeriodJson::to))
                .toList());
        return new CoverageJson(
                periods.isEmpty() ? null : periods.getFirst().from(),
                periods.isEmpty() ? null : periods.getLast().to(),
                reports.size(),
                undated,
                periods,
                gapsBetween(periods),
                skipped);
    }

    private static List<PeriodJson> merged(List<PeriodJson> sorted) {
        List<PeriodJson> merged = new ArrayList<>();
        for (PeriodJson next : sorted) {
            PeriodJson last = merged.isEmpty() ? null : merged.getLast();
            if (last == null || ChronoUnit.DAYS.between(last.to(), next.from()) > GAP_DAYS) {
                merged.add(next);
            } else if (next.to().isAfter(last.to())) {
                merged.set(merged.size() - 1, new PeriodJson(last.from(), next.to()));
            }
        }
        return merged;
    }

    private static List<PeriodJson> gapsBetween(List<PeriodJson> periods) {
        List<PeriodJson> gaps = new ArrayList<>();
        for (int at = 1; at < periods.size(); at++) {
            gaps.add(new PeriodJson(
                    periods.get(at - 1).to().plusDays(1), periods.get(at).from().minusDays(1)));
        }
        return gaps;
    }
}
