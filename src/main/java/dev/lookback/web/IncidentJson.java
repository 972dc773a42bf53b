package dev.lookback.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An incident. Told in several reports it is one: what the first leaves open comes from the later ones, which also correct it.
 *
 * @param id of its first telling
 * @param passage the lines that tell it first; null if they are not cited by any passage
 * @param source all lines of the first telling
 * @param detected local time or day on which it was noticed; null if not told
 * @param recovered local time or day on which it was over; null if not told
 * @param minutes how long it lasted; null if unknown
 * @param basis where the minutes come from
 * @param entities canonical names
 * @param side whose fault it was
 * @param symptom words of a report
 * @param impact words of a report
 * @param cause words of a report
 * @param handling words of a report
 * @param grade words of a report
 * @param earlierCause the cause that a later report corrected; null if none did
 * @param endsBeforeItBegins whether the report lets it be over before it was noticed; then its minutes are not known
 * @param seeAlso ids of the other tellings
 * @param retold where the other tellings stand, in the order of {@code seeAlso}
 */
public record IncidentJson(
        String id,
        @Nullable PassageJson passage,
        Place source,
        @Nullable String detected,
        @Nullable String recovered,
        @Nullable Integer minutes,
        Basis basis,
        List<String> entities,
        Side side,
        @Nullable String symptom,
        @Nullable String impact,
        @Nullable String cause,
        @Nullable String handling,
        @Nullable String grade,
        @Nullable String earlierCause,
        boolean endsBeforeItBegins,
        List<String> seeAlso,
        List<Place> retold) {
    public IncidentJson {
        entities = List.copyOf(entities);
        seeAlso = List.copyOf(seeAlso);
        retold = List.copyOf(retold);
    }

    /** Where minutes come from; lower case in JSON. */
    public enum Basis {
        STATED,
        DERIVED,
        UNKNOWN
    }

    /** Whose fault an incident was; lower case in JSON. */
    public enum Side {
        OWN,
        COUNTERPARTY,
        CARRIER,
        UNKNOWN
    }
}
