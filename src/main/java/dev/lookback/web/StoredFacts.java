package dev.lookback.web;

import dev.lookback.facts.MetricReading;
import dev.lookback.facts.Progress;
import dev.lookback.glossary.FoldedText;
import dev.lookback.glossary.Glossary;
import dev.lookback.index.ChunkKind;
import dev.lookback.index.Filter;
import dev.lookback.index.HybridIndex;
import dev.lookback.index.HybridIndex.ReportFacts;
import dev.lookback.index.ReportSummary;
import dev.lookback.report.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The facts of the index as the HTTP API gives them, also for others that print them. Safe for use by several threads. */
public final class StoredFacts {
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final HybridIndex index;
    private final StoredIncidents incidents;

    /**
     * @param index facts and chunks
     * @param glossary knows entities by any of their names
     */
    public StoredFacts(HybridIndex index, Supplier<Glossary> glossary) {
        this.index = index;
        this.incidents = new StoredIncidents(index, glossary);
    }

    /** Incidents, each event once. */
    public IncidentsJson incidents(IncidentsInput input) {
        return incidents.find(input);
    }

    /** The incidents told in the chunks, in this order, each event once. */
    List<IncidentJson> incidentsIn(List<String> chunks, @Nullable LocalDate asOf) {
        return incidents.in(chunks, asOf);
    }

    /** Names of the metrics that have a reading, in alphabetical order. */
    public List<String> metrics(SeriesInput input) {
        Set<String> names = new TreeSet<>();
        facts(input, ChunkKind.METRIC)
                .forEach(stored -> stored.facts().metrics().forEach(reading -> names.add(reading.name())));
        return List.copyOf(names);
    }

    /** The readings of the metric that the input names, however its letters are written. */
    public Optional<MetricJson> metric(SeriesInput input) {
        List<ReportFacts> stored = facts(input, ChunkKind.METRIC);
        List<Sourced<MetricReading>> readings = new ArrayList<>();
        for (ReportFacts facts : stored) {
            for (MetricReading reading : facts.facts().metrics()) {
                if (isNamed(input.name(), reading.name())) {
                    readings.add(new Sourced<>(
                            reading, facts.report(), facts.chunks().get(reading.id())));
                }
            }
        }
        return readings.isEmpty() ? Optional.empty() : Optional.of(FactViews.metric(readings, passages(readings)));
    }

    /** Names of the projects that a report tells about, in alphabetical order. */
    public List<String> projects(SeriesInput input) {
        Set<String> names = new TreeSet<>();
        facts(input, ChunkKind.PROGRESS)
                .forEach(stored -> stored.facts().progress().forEach(state -> names.add(state.project())));
        return List.copyOf(names);
    }

    /** The projects that a report tells about, each with where it stands, the latest told first. */
    List<ProjectItemJson> projectItems(SeriesInput input) {
        LocalDate end = index.reports().stream()
                .map(ReportSummary::period)
                .filter(Objects::nonNull)
                .map(Period::to)
                .filter(day -> input.asOf() == null || !day.isAfter(input.asOf()))
                .max(Comparator.naturalOrder())
                .orElse(null);
        return ProjectItems.of(facts(input, ChunkKind.PROGRESS), end);
    }

    /** The timeline of the project that the input names, however its letters are written. */
    public Optional<ProjectJson> project(SeriesInput input) {
        List<Sourced<Progress>> states = new ArrayList<>();
        for (ReportFacts facts : facts(input, ChunkKind.PROGRESS)) {
            for (Progress state : facts.facts().progress()) {
                if (isNamed(input.name(), state.project())) {
                    states.add(
                            new Sourced<>(state, facts.report(), facts.chunks().get(state.id())));
                }
            }
        }
        return states.isEmpty() ? Optional.empty() : Optional.of(FactViews.project(states, passages(states)));
    }

    private Passages passages(List<? extends Sourced<?>> facts) {
        return Passages.load(
                index,
                facts.stream().map(Sourced::chunk).filter(Objects::nonNull).toList());
    }

    private static boolean isNamed(String asked, String name) {
        return FoldedText.fold(asked).equals(FoldedText.fold(name));
    }

    private List<ReportFacts> facts(SeriesInput input, ChunkKind kind) {
        return index.facts(new Filter(period(input.from(), input.to()), Set.of(kind), Set.of(), null, input.asOf()));
    }

    /** The days between two limits, of which each may be open; null if both are. */
    static @Nullable Period period(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null && to == null
                ? null
                : new Period(from == null ? FIRST_DAY : from, to == null ? LAST_DAY : to);
    }
}
