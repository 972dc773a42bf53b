package dev.lookback.index;

import dev.lookback.report.Period;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which chunks and facts count; all conditions must hold.
 *
 * @param period days that the chunk is about: the day of its incident, or else the period of its report, must overlap;
 *     null for any
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
