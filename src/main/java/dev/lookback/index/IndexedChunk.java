package dev.lookback.index;

import dev.lookback.chunk.Chunk;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chunk with what it is found by.
 *
 * @param chunk the chunk
 * @param kind what it is about
 * @param entities canonical names of the entities it names, each once
 * @param eventDate day of the incident it tells; null if it tells none or the day is unknown
 * @param zhVector vector by the Chinese model, of unit length; null if the text is not Chinese, or not embedded yet
 * @param enVector vector by the English model, of unit length; null if the text is not English, or not embedded yet
 */
public record IndexedChunk(
        Chunk chunk,
        ChunkKind kind,
        List<String> entities,
        @Nullable LocalDate eventDate,
        float @Nullable [] zhVector,
        float @Nullable [] enVector) {
    public IndexedChunk {
        entities = List.copyOf(entities);
        zhVector = zhVector == null ? null : zhVector.clone();
        enVector = enVector == null ? null : enVector.clone();
    }
}
