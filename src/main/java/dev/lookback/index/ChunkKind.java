package dev.lookback.index;

/** What a chunk is about, by the facts found in its lines. */
public enum ChunkKind {
    INCIDENT,
    METRIC,
    PROGRESS,
    PLAN,
    NOTE
}
