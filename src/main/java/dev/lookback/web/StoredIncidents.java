package dev.lookback.web;

import dev.lookback.facts.Event;
import dev.lookback.facts.Incident;
import dev.lookback.facts.Moment;
import dev.lookback.glossary.Entity;
import dev.lookback.glossary.FoldedText;
import dev.lookback.glossary.Glossary;
import dev.lookback.index.ChunkKind;
import dev.lookback.index.Filter;
import dev.lookback.index.HybridIndex;
import dev.lookback.index.HybridIndex.ReportFacts;
import dev.lookback.index.IndexCache;
import dev.lookback.report.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds incidents among the facts of the index; tellings are linked before anything is counted. */
final class StoredIncidents {
    private static final Comparator<Event> BY_TIME = Comparator.comparing(
                    (Event event) -> event.incident().detected(),
                    Comparator.nullsLast(Comparator.<Moment>naturalOrder()))
            .thenComparing(event -> event.incident().id());

    private final HybridIndex index;
    private final Supplier<Glossary> glossary;
    private final IndexCache<Optional<LocalDate>, Known> linked;

    StoredIncidents(HybridIndex index, Supplier<Glossary> glossary) {
        this.index = index;
        this.glossary = glossary;
        this.linked = new IndexCache<>(index, asOf -> link(asOf.orElse(null)));
    }

    /**
     * All tellings that exist.
     *
     * @param events linked
     * @param chunks id of the chunk by the id of the telling
     * @param periods what a report is about, by its id
     */
    private record Known(List<Event> events, Map<String, String> chunks, Map<String, Period> periods) {
        boolean isIn(Event event, @Nullable Period window) {
            String report = event.tellings().getFirst().span().report();
            return window == null || event.isIn(window, periods.get(report));
        }
    }

    IncidentsJson find(IncidentsInput input) {
        Known known = known(input.asOf());
        Period window = StoredFacts.period(input.from(), input.to());
        String entity = input.entity() == null ? null : folded(input.entity());
        List<Event> found = known.events().stream()
                .filter(event -> known.isIn(event, window))
                .filter(event -> entity == null || isAbout(event, entity))
                .filter(event -> input.side() == null
                        || event.incident().side().name().equals(input.side().name()))
                .sorted(BY_TIME)
                .toList();
        return IncidentsJson.of(shown(found, known));
    }

    /** The incidents told in the chunks, in this order, each event once. */
    List<IncidentJson> in(List<String> chunks, @Nullable LocalDate asOf) {
        Known known = known(asOf);
        Map<String, Set<Event>> byChunk = new HashMap<>();
        for (Event event : known.events()) {
            for (Incident telling : event.tellings()) {
                String chunk = known.chunks().get(telling.id());
                if (chunk != null) {
                    byChunk.computeIfAbsent(chunk, id -> new LinkedHashSet<>()).add(event);
                }
            }
        }
        List<Event> found = chunks.stream()
                .flatMap(chunk -> byChunk.getOrDefault(chunk, Set.of()).stream())
                .distinct()
                .toList();
        return shown(found, known);
    }

    private Known known(@Nullable LocalDate asOf) {
        return linked.get(Optional.ofNullable(asOf));
    }

    private Known link(@Nullable LocalDate asOf) {
        List<Incident> tellings = new ArrayList<>();
        Map<String, String> chunks = new HashMap<>();
        Map<String, Period> periods = new HashMap<>();
        Filter existing = new Filter(null, Set.of(ChunkKind.INCIDENT), Set.of(), null, asOf);
        for (ReportFacts stored : index.facts(existing)) {
            if (stored.report().period() != null) {
                periods.put(stored.report().id(), stored.report().period());
            }
            tellings.addAll(stored.facts().incidents());
            stored.facts().incidents().forEach(incident -> {
                String chunk = stored.chunks().get(incident.id());
                if (chunk != null) {
                    chunks.put(incident.id(), chunk);
                }
            });
        }
        return new Known(Event.link(tellings), chunks, periods);
    }

    private String folded(String entity) {
        return FoldedText.fold(
                glossary.get().byName(entity).map(Entity::canonical).orElse(entity));
    }

    private static boolean isAbout(Event event, String folded) {
        return event.tellings().stream()
                .flatMap(telling -> telling.entities().stream())
                .anyMatch(name -> FoldedText.fold(name).equals(folded));
    }

    private List<IncidentJson> shown(List<Event> events, Known known) {
        Map<String, String> chunks = known.chunks();
        Passages passages = Passages.load(
                index,
                events.stream()
                        .map(event -> chunks.get(first(event)))
                        .filter(Objects::nonNull)
                        .toList());
        return events.stream()
                .map(event -> FactViews.incident(event, passages.of(chunks.get(first(event)))))
                .toList();
    }

    private static String first(Event event) {
        return event.tellings().getFirst().id();
    }
}
