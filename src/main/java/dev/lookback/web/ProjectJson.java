package dev.lookback.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a project went on.
 *
 * @param name of the project
 * @param timeline what the reports say, in order of time
 */
public record ProjectJson(String name, List<State> timeline) {
    public ProjectJson {
        timeline = List.copyOf(timeline);
    }

    /**
     * What one report says.
     *
     * @param date last day of the report; null if unknown
     * @param percent how far, as written; null if not told
     * @param stage where it stands; null if not told
     * @param planned day it is planned for; null if not told
     * @param done day it was done; null if not told
     * @param slipped whether it is planned for a later day than the report before said
     * @param quote words of the report
     * @param source where they stand
     * @param passage the lines around them; null if they are not cited by any passage
     */
    public record State(
            @Nullable LocalDate date,
            @Nullable String percent,
            @Nullable Stage stage,
            @Nullable LocalDate planned,
            @Nullable LocalDate done,
            boolean slipped,
            String quote,
            Place source,
            @Nullable PassageJson passage) {}

    /** Where a project stands; lower case in JSON. */
    public enum Stage {
        PLANNING,
        DEVELOPING,
        TESTING,
        ONLINE,
        DELAYED,
        PAUSED,
        CANCELLED
    }
}
