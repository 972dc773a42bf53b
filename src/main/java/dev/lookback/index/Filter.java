package dev.lookback.index;

import dev.lookback.report.Period;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which chunks and facts count; all conditions must hold.
 *
 * @param period days of which a chunk must share one, by the period of its report or by days its words name; an incident must
 *     have been noticed on one of them, or, if they are a week or less, be told by a report of just these days; null for any
 * @param kinds kinds that count; empty for all
 * @param entities canonical names of which the chunk must name at least one; empty for any
 * @param report id of the only report that counts; null for any
 * @param asOf reports of later days do not exist; null for no limit
 */
public record Filter(
        @Nullable Period period,
        Set<ChunkKind> kinds,
        Set<String> entities,
        @Nullable String report,
        @Nullable LocalDate asOf) {
    /** Lets everything through. */
    public static final Filter NONE = new Filter(null, Set.of(), Set.of(), null, null);

    public Filter {
        kinds = Set.copyOf(kinds);
        entities = Set.copyOf(entities);
    }
}
