package dev.lookback.answer;

import dev.lookback.facts.Incident;
import dev.lookback.index.ChunkKind;
import dev.lookback.index.Filter;
import dev.lookback.index.Hit;
import dev.lookback.index.HybridIndex;
import dev.lookback.index.HybridIndex.ReportFacts;
import dev.lookback.index.IndexCache;
import dev.lookback.report.Period;
import dev.lookback.retrieve.Passage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The incidents that are known on a day, each once. Safe for use by several threads. */
final class Incidents {
    private static final Filter ALL = new Filter(null, Set.of(ChunkKind.INCIDENT), Set.of(), null, null);

    private final HybridIndex index;

    private final IndexCache<Filter, List<Telling>> tellings;
    private final IndexCache<Optional<LocalDate>, List<Event>> events;

    Incidents(HybridIndex index) {
        this.index = index;
        this.tellings = new IndexCache<>(index, this::tellings);
        this.events = new IndexCache<>(index, asOf -> link(told(asOf.orElse(null))));
    }

    /**
     * All events, linked.
     *
     * @param asOf reports of later days do not exist; null for no limit
     */
    List<Event> known(@Nullable LocalDate asOf) {
        return events.get(Optional.ofNullable(asOf));
    }

    /** What was told by then; the tellings themselves are the same for all days, with their words as far as they were read. */
    private List<Telling> told(@Nullable LocalDate asOf) {
        return tellings.get(ALL).stream()
                .filter(telling -> telling.report().exists(asOf))
                .toList();
    }

    private List<Telling> tellings(Filter filter) {
        List<Telling> tellings = new ArrayList<>();
        for (ReportFacts facts : index.facts(filter)) {
            for (Incident incident : facts.facts().incidents()) {
                String chunk = facts.chunks().get(incident.id());
                if (chunk != null) {
                    tellings.add(new Telling(incident, facts.report(), chunk));
                }
            }
        }
        return tellings;
    }

    private static List<Event> link(List<Telling> tellings) {
        IdentityHashMap<Incident, Telling> byIncident = new IdentityHashMap<>();
        tellings.forEach(telling -> byIncident.put(telling.incident(), telling));
        return dev.lookback.facts.Event.link(
                        tellings.stream().map(Telling::incident).toList())
                .stream()
                .map(linked -> new Event(
                        linked.incident(),
                        linked.tellings().stream().map(byIncident::get).toList(),
                        linked.earlierCause()))
                .toList();
    }

    /** Tells whether the event belongs to the days, by the rule of {@link dev.lookback.facts.Event}. */
    static boolean isIn(@Nullable Period window, Event event) {
        if (window == null) {
            return true;
        }
        Telling news = event.tellings().getFirst();
        return dev.lookback.facts.Event.isIn(
                window,
                event.incident().detected(),
                news.report().period(),
                news.incident().update());
    }

    /** The events with their passages, in the same order. */
    List<FoundIncident> load(List<Event> events) {
        List<String> chunks = events.stream()
                .flatMap(event -> event.tellings().stream())
                .map(Telling::chunk)
                .distinct()
                .toList();
        Map<String, Passage> passages = new HashMap<>();
        for (Hit hit : index.chunks(chunks)) {
            passages.put(hit.chunk().id(), Passage.of(hit));
        }
        return events.stream()
                .map(event -> new FoundIncident(
                        event,
                        event.tellings().stream()
                                .map(telling -> passages.get(telling.chunk()))
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList()))
                .filter(found -> !found.passages().isEmpty())
                .toList();
    }
}
