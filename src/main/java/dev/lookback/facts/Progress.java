package dev.lookback.facts;

import dev.lookback.report.SourceSpan;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far a project is, as one report tells it.
 *
 * @param id stable while report id and text stay
 * @param span where it stands
 * @param project name, the same across weeks
 * @param percent 0 to 100, as written; null if not told
 * @param stage null if not told
 * @param planned day it is planned for; null if not told
 * @param done day it was done; null if not told
 * @param quote the words it rests on
 */
public record Progress(
        String id,
        SourceSpan span,
        String project,
        @Nullable String percent,
        @Nullable Stage stage,
        @Nullable LocalDate planned,
        @Nullable LocalDate done,
        Field quote) {
    /** Where a project stands. */
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
