package dev.lookback.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Past incidents like a description.
 *
 * @param incidents the likeliest first
 * @param count how many
 * @param reason why there are none; null if there are
 */
public record SimilarJson(
        List<IncidentJson> incidents, int count, @Nullable String reason) {
    public SimilarJson {
        incidents = List.copyOf(incidents);
    }
}
