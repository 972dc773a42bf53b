package dev.lookback.ingest;

import dev.lookback.llm.Embedder;

/**
 * The models that make the vectors.
 *
 * @param chinese for Chinese text
 * @param english for English text; the same for a model that reads all languages
 */
public record Embedders(Embedder chinese, Embedder english) {
    /** One model for all languages. */
    public static Embedders of(Embedder all) {
        return new Embedders(all, all);
    }

    /** Closes both. */
    public void close() {
        chinese.close();
        if (!isOne()) {
            english.close();
        }
    }

    /** Whether one model reads all languages. */
    boolean isOne() {
        return chinese.equals(english);
    }
}
