package dev.lookback.web;

import java.util.List;
import java.util.Objects;

/**
 * Incidents with what can be counted of them.
 *
 * @param incidents in the order of time, those without a day last
 * @param count how many
 * @param minutesKnown of how many the minutes are known
 * @param minutes sum of the known minutes
 */
public record IncidentsJson(List<IncidentJson> incidents, int count, int minutesKnown, long minutes) {
    public IncidentsJson {
        incidents = List.copyOf(incidents);
    }

    static IncidentsJson of(List<IncidentJson> incidents) {
        List<Integer> known = incidents.stream()
                .map(IncidentJson::minutes)
                .filter(Objects::nonNull)
                .toList();
        return new IncidentsJson(
                incidents,
                incidents.size(),
                known.size(),
                known.stream().mapToLong(Integer::longValue).sum());
    }
}
