package dev.lookback.index;

import dev.lookback.facts.Facts;
import dev.lookback.facts.Incident;
import dev.lookback.index.HybridIndex.ReportFacts;
import dev.lookback.report.Period;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Applies a filter's conditions on days, kinds and entities to facts. */
final class FactFilter {
    private static final int LONGEST_WEEK = 7;

    private FactFilter() {}

    /** Tells whether the filter's conditions on reports hold. */
    static boolean exists(Filter filter, ReportSummary report) {
        boolean wanted = filter.report() == null || filter.report().equals(report.id());
        return wanted && report.exists(filter.asOf());
    }

    static ReportFacts apply(Filter filter, ReportFacts stored) {
        return new ReportFacts(stored.report(), apply(filter, stored.report(), stored.facts()), stored.chunks());
    }

    private static Facts apply(Filter filter, ReportSummary report, Facts facts) {
        boolean inPeriod = overlaps(filter.period(), report.period());
        return new Facts(
                wants(filter, ChunkKind.INCIDENT)
                        ? facts.incidents().stream()
                                .filter(incident -> matches(filter, report, incident))
                                .toList()
                        : List.of(),
                inPeriod && wants(filter, ChunkKind.METRIC) ? facts.metrics() : List.of(),
                inPeriod && wants(filter, ChunkKind.PROGRESS) ? facts.progress() : List.of(),
                inPeriod && wants(filter, ChunkKind.PLAN) ? facts.plans() : List.of());
    }

    private static boolean matches(Filter filter, ReportSummary report, Incident incident) {
        boolean entity =
                filter.entities().isEmpty() || incident.entities().stream().anyMatch(filter.entities()::contains);
        return entity && (overlaps(filter.period(), days(report, incident)) || isWeekOf(filter.period(), report));
    }

    private static @Nullable Period days(ReportSummary report, Incident incident) {
        LocalDate day = incident.detected() == null ? null : incident.detected().date();
        return day == null ? report.period() : new Period(day, day);
    }

    /** A week's report may tell what happened on the weekend before: asked for the week, it counts. */
    private static boolean isWeekOf(@Nullable Period wanted, ReportSummary report) {
        return wanted != null
                && report.period() != null
                && wanted.from().plusDays(LONGEST_WEEK).isAfter(wanted.to())
                && !wanted.from().equals(wanted.to())
                && report.period().from().equals(wanted.from());
    }

    private static boolean wants(Filter filter, ChunkKind kind) {
        return filter.kinds().isEmpty() || filter.kinds().contains(kind);
    }

    private static boolean overlaps(@Nullable Period wanted, @Nullable Period about) {
        return wanted == null || (about != null && wanted.overlaps(about));
    }
}
