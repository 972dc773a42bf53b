package dev.lookback.web;

import dev.lookback.index.Hit;
import dev.lookback.index.HybridIndex;
import dev.lookback.retrieve.Passage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Passages by the ids of their chunks. */
final class Passages {
    private final Map<String, PassageJson> byChunk = new HashMap<>();

    private Passages() {}

    static Passages none() {
        return new Passages();
    }

    static Passages load(HybridIndex index, List<String> chunks) {
        Passages passages = new Passages();
        for (Hit hit : index.chunks(chunks.stream().distinct().toList())) {
            passages.byChunk.put(hit.chunk().id(), JsonViews.passage(Passage.of(hit)));
        }
        return passages;
    }

    @Nullable
    PassageJson of(@Nullable String chunk) {
        return chunk == null ? null : byChunk.get(chunk);
    }
}
