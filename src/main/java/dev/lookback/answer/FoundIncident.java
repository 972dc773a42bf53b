package dev.lookback.answer;

import dev.lookback.facts.Field;
import dev.lookback.facts.Incident;
import dev.lookback.retrieve.Passage;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * An incident with the passage that tells it.
 *
 * @param incident the incident
 * @param passage where it is told
 */
record FoundIncident(Incident incident, Passage passage) {
    /** Newest first, undated last; ties by id. */
    static final Comparator<FoundIncident> NEWEST_FIRST = Comparator.comparing(
                    (FoundIncident found) -> found.incident().detected(),
                    Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(found -> found.incident().id());

    /** The day it was noticed; null if unknown. */
    @Nullable
    LocalDate day() {
        return incident.detected() == null ? null : incident.detected().date();
    }

    /** Words of the passage that tell the incident: what stands in both, so that they can be quoted. */
    String quote() {
        Field symptom = incident.symptom();
        if (symptom != null && passage.text().contains(symptom.text())) {
            return symptom.text();
        }
        return passage.text().lines().findFirst().orElse("").strip();
    }
}
