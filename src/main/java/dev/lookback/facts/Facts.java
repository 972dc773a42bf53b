package dev.lookback.facts;

import java.util.List;

/**
 * What one report states in a form that can be counted and compared; each list in the order of the file.
 *
 * @param incidents what broke
 * @param metrics values
 * @param progress project states
 * @param plans announcements
 */
public record Facts(List<Incident> incidents, List<MetricReading> metrics, List<Progress> progress, List<Plan> plans) {
    /** No facts. */
    public static final Facts NONE = new Facts(List.of(), List.of(), List.of(), List.of());

    public Facts {
        incidents = List.copyOf(incidents);
        metrics = List.copyOf(metrics);
        progress = List.copyOf(progress);
        plans = List.copyOf(plans);
    }
}
