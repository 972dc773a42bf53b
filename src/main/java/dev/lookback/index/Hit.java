package dev.lookback.index;

import dev.lookback.chunk.Chunk;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One stored chunk in a ranked list.
 *
 * @param chunk the chunk
 * @param report its report
 * @param kind what it is about
 * @param entities canonical names of the entities it names
 * @param eventDate day of its incident, if it tells one
 * @param copyKey what it has in common with the lines that say the same in other reports; null if it is too short to tell
 * @param rank from 1
 * @param score as the list's searcher gives it: BM25 for words, cosine for vectors
 */
public record Hit(
        Chunk chunk,
        ReportSummary report,
        ChunkKind kind,
        List<String> entities,
        @Nullable LocalDate eventDate,
        @Nullable String copyKey,
        int rank,
        float score) {
    public Hit {
        entities = List.copyOf(entities);
    }

    /** The same chunk at a place of a list. */
    Hit at(int newRank, float newScore) {
        return new Hit(chunk, report, kind, entities, eventDate, copyKey, newRank, newScore);
    }
}
