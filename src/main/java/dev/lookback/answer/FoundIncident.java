package dev.lookback.answer;

import dev.lookback.facts.Field;
import dev.lookback.facts.Incident;
import dev.lookback.retrieve.Passage;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An incident with the passages that tell it.
 *
 * @param event the incident
 * @param passages one for each telling that could be loaded, in the order of the tellings, at least one
 */
record FoundIncident(Event event, List<Passage> passages) {
    /** Newest first, undated last; ties by id. */
    static final Comparator<FoundIncident> NEWEST_FIRST = Comparator.comparing(
                    (FoundIncident found) -> found.incident().detected(),
                    Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(found -> found.incident().id());

    FoundIncident {
        passages = List.copyOf(passages);
    }

    Incident incident() {
        return event.incident();
    }

    /** The day it was noticed; null if unknown. */
    @Nullable
    LocalDate day() {
        return event.day();
    }

    /** Words of the first passage that tell the incident. */
    String quote() {
        return quote(passages.getFirst());
    }

    /** Cites every telling. */
    List<Integer> cite(Draft draft) {
        return passages.stream()
                .map(passage -> draft.cite(passage, quote(passage)))
                .toList();
    }

    /** The passage in which the words stand. */
    Optional<Passage> holding(Field field) {
        return passages.stream()
                .filter(passage -> passage.text().contains(field.text()))
                .findFirst();
    }

    /** Words of the passage that tell the incident: what stands in both, so that they can be quoted. */
    private String quote(Passage passage) {
        return event.tellings().stream()
                .filter(telling -> telling.chunk().equals(passage.id()))
                .map(telling -> telling.incident().symptom())
                .filter(symptom -> symptom != null && passage.text().contains(symptom.text()))
                .map(Field::text)
                .findFirst()
                .orElseGet(() ->
                        passage.text().strip().lines().findFirst().orElse("").strip());
    }
}
