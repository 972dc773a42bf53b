package dev.lookback.web;

import dev.lookback.facts.Progress;
import dev.lookback.index.HybridIndex.ReportFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sums up what the reports tell of each project. */
final class ProjectItems {
    /** An open project that so many weeks of reports do not mention went silent. */
    private static final int SILENT_WEEKS = 6;

    private static final Comparator<ProjectItemJson> LATEST_FIRST = Comparator.comparing(
                    ProjectItemJson::latest, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
            .thenComparing(ProjectItemJson::name);

    private ProjectItems() {}

    /**
     * @param told progress by report, in order of time
     * @param end last day that any loaded report is about; null if none has a period
     */
    static List<ProjectItemJson> of(List<ReportFacts> told, @Nullable LocalDate end) {
        Map<String, List<Sourced<Progress>>> byName = new TreeMap<>();
        for (ReportFacts facts : told) {
            for (Progress state : facts.facts().progress()) {
                byName.computeIfAbsent(state.project(), name -> new ArrayList<>())
                        .add(new Sourced<>(state, facts.report(), null));
            }
        }
        return byName.entrySet().stream()
                .map(entry -> item(entry.getKey(), entry.getValue(), end))
                .sorted(LATEST_FIRST)
                .toList();
    }

    private static ProjectItemJson item(String name, List<Sourced<Progress>> states, @Nullable LocalDate end) {
        List<ProjectJson.State> timeline =
                FactViews.project(states, Passages.none()).timeline();
        LocalDate latest = last(timeline, ProjectJson.State::date);
        ProjectJson.Stage stage = last(timeline, ProjectJson.State::stage);
        String percent = last(timeline, ProjectJson.State::percent);
        LocalDate done = last(timeline, ProjectJson.State::done);
        int slips = (int) timeline.stream().filter(ProjectJson.State::slipped).count();
        boolean open = done == null
                && stage != ProjectJson.Stage.ONLINE
                && stage != ProjectJson.Stage.CANCELLED
                && !(percent != null && percent.startsWith("100"));
        boolean silent = open
                && latest != null
                && end != null
                && latest.plusWeeks(SILENT_WEEKS).isBefore(end);
        return new ProjectItemJson(
                name,
                latest,
                stage,
                percent,
                last(timeline, ProjectJson.State::planned),
                done,
                slips,
                slips > 0,
                open,
                silent);
    }

    private static <T> @Nullable T last(
            List<ProjectJson.State> timeline, Function<ProjectJson.State, @Nullable T> field) {
        return timeline.reversed().stream()
                .map(field)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
