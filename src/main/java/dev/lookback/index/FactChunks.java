package dev.lookback.index;

import dev.lookback.facts.Facts;
import dev.lookback.report.SourceSpan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the chunk a fact stands in, so that it can be cited. */
final class FactChunks {
    private FactChunks() {}

    /** Chunk id by fact id; a fact that spans several chunks stands in the first. */
    static Map<String, String> of(IndexedReport indexed) {
        Map<String, String> chunks = new LinkedHashMap<>();
        Facts facts = indexed.facts();
        facts.incidents().forEach(fact -> add(chunks, fact.id(), fact.span(), indexed.chunks()));
        facts.metrics().forEach(fact -> add(chunks, fact.id(), fact.span(), indexed.chunks()));
        facts.progress().forEach(fact -> add(chunks, fact.id(), fact.span(), indexed.chunks()));
        facts.plans().forEach(fact -> add(chunks, fact.id(), fact.span(), indexed.chunks()));
        return chunks;
    }

    private static void add(Map<String, String> into, String id, SourceSpan span, List<IndexedChunk> chunks) {
        chunks.stream()
                .map(IndexedChunk::chunk)
                .filter(chunk -> chunk.span().start() < span.end()
                        && span.start() < chunk.span().end())
                .findFirst()
                .ifPresent(chunk -> into.put(id, chunk.id()));
    }
}
