package dev.lookback.ingest;

import dev.lookback.llm.Embedder;

/**
 * The models that make the vectors.
 *
 * @param chinese for Chinese text
 * @param english for English text
 */
public record Embedders(Embedder chinese, Embedder english) {}
