package dev.lookback.answer;

import dev.lookback.facts.Field;
import dev.lookback.facts.Incident;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that broke, once, however many reports tell it.
 *
 * @param incident what all tellings together say
 * @param tellings the first is the one that tells it as news; others in the order of their reports
 * @param earlierCause the cause given before a correction; null if it was never corrected
 */
record Event(
        Incident incident, List<Telling> tellings, @Nullable Field earlierCause) {
    Event {
        tellings = List.copyOf(tellings);
    }

    /** The day it was noticed; null if unknown. */
    @Nullable
    LocalDate day() {
        return incident.detected() == null ? null : incident.detected().date();
    }
}
