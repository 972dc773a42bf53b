package dev.lookback.facts;

import dev.lookback.report.SourceSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that broke, as one report tells it.
 *
 * @param id stable while report id and text stay
 * @param span all its lines
 * @param detected when it was noticed; null if the report does not tell
 * @param recovered when it was over; null if the report does not tell
 * @param minutes how long it lasted; null if unknown, never negative
 * @param basis where the minutes come from
 * @param symptom what was seen
 * @param impact who or what was affected
 * @param cause why
 * @param handling what was done
 * @param grade severity, if graded
 * @param entities canonical names, in order of mention, each once
 * @param side whose fault it was
 * @param update whether the report returns to an event told before: a correction, a follow-up, "carried over"
 */
public record Incident(
        String id,
        SourceSpan span,
        @Nullable Moment detected,
        @Nullable Moment recovered,
        @Nullable Integer minutes,
        Basis basis,
        @Nullable Field symptom,
        @Nullable Field impact,
        @Nullable Field cause,
        @Nullable Field handling,
        @Nullable Field grade,
        List<String> entities,
        Side side,
        boolean update) {
    /** An incident told for the first time. */
    public Incident(
            String id,
            SourceSpan span,
            @Nullable Moment detected,
            @Nullable Moment recovered,
            @Nullable Integer minutes,
            Basis basis,
            @Nullable Field symptom,
            @Nullable Field impact,
            @Nullable Field cause,
            @Nullable Field handling,
            @Nullable Field grade,
            List<String> entities,
            Side side) {
        this(
                id, span, detected, recovered, minutes, basis, symptom, impact, cause, handling, grade, entities, side,
                false);
    }

    public Incident {
        entities = List.copyOf(entities);
        if (minutes != null && minutes < 0) {
            throw new IllegalArgumentException("minutes must be >= 0, got " + minutes);
        }
    }

    /** Tells whether the report lets it be over before it began; kept as written, its minutes are unknown. */
    public boolean endsBeforeItBegins() {
        if (detected == null || recovered == null) {
            return false;
        }
        boolean sameDay = detected.date().equals(recovered.date());
        boolean comparable = !sameDay || (detected.time() != null && recovered.time() != null);
        return comparable && recovered.compareTo(detected) < 0;
    }

    /** Where an incident's minutes come from. */
    public enum Basis {
        /** The report gives the duration. */
        STATED,
        /** Computed from detected and recovered. */
        DERIVED,
        /** Not known. */
        UNKNOWN
    }

    /** Whose fault an incident was. */
    public enum Side {
        OWN,
        COUNTERPARTY,
        CARRIER,
        UNKNOWN
    }
}
