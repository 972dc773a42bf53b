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
import dev.lookback.report.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds incidents among the facts of the index; tellings are linked before anything is counted. */
final class StoredIncidents {
    private static final Comparator<Event> BY_TIME = Comparator.comparing(
                    (Event event) -> event.merged().detected(), Comparator.nullsLast(Comparator.<Moment>naturalOrder()))
            .thenComparing(event -> event.merged().id());

    private final HybridIndex index;
    private final Supplier<Glossary> glossary;

    StoredIncidents(HybridIndex index, Supplier<Glossary> glossary) {
        this.index = index;
        this.glossary = glossary;
    }

    /**
     * All tellings that exist.
     *
     * @param events linked
     * @param chunks id of the chunk by the id of the telling
     */
    private record Known(List<Event> events, Map<String, String> chunks) {}

    IncidentsJson find(IncidentsInput input) {
        Known known = known(input.asOf());
        Set<String> inPeriod = idsIn(StoredFacts.period(input.from(), input.to()), input.asOf());
        String entity = input.entity() == null ? null : folded(input.entity());
        List<Event> found = known.events().stream()
                .filter(event -> event.tellings().stream().anyMatch(telling -> inPeriod.contains(telling.id())))
                .filter(event -> entity == null || isAbout(event, entity))
                .filter(event -> input.side() == null
                        || event.merged().side().name().equals(input.side().name()))
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
        List<Incident> tellings = new ArrayList<>();
        Map<String, String> chunks = new HashMap<>();
        for (ReportFacts stored : facts(null, asOf)) {
            tellings.addAll(stored.facts().incidents());
            stored.facts().incidents().forEach(incident -> {
                String chunk = stored.chunks().get(incident.id());
                if (chunk != null) {
                    chunks.put(incident.id(), chunk);
                }
            });
        }
        return new Known(Event.link(tellings), chunks);
    }

    private Set<String> idsIn(@Nullable Period period, @Nullable LocalDate asOf) {
        Set<String> ids = new HashSet<>();
        facts(period, asOf).forEach(stored -> stored.facts().incidents().forEach(incident -> ids.add(incident.id())));
        return ids;
    }

    private List<ReportFacts> facts(@Nullable Period period, @Nullable LocalDate asOf) {
        return index.facts(new Filter(period, Set.of(ChunkKind.INCIDENT), Set.of(), null, asOf));
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
