package dev.lookback.llm;

import java.util.List;
import java.util.Optional;

/**
 * Turns text into vectors of unit length. Safe for use by several threads.
 *
 * <p>Passages and queries are embedded apart, because some models want a prefix on queries only.
 */
public interface Embedder extends AutoCloseable {
    /** Name of the model and of what decides its vectors (quantisation, pooling); part of the index's fingerprint. */
    String model();

    /** Length of every vector. */
    int dimensions();

    /** Longest input in tokens, special tokens included; what is longer would be cut. */
    int maxTokens();

    /** Number of tokens of the text, special tokens included, by the model's own tokenizer; never truncated. */
    int countTokens(String text);

    /** One vector per text, in the same order. Texts must not be blank, nor longer than {@link #maxTokens}. */
    List<float[]> embedPassages(List<String> texts);

    /** The vector of a passage if it is at hand, without any computing. */
    default Optional<float[]> findPassage(String text) {
        return Optional.empty();
    }

    /** The vector of a question or of search words. Must not be blank. */
    float[] embedQuery(String text);

    /** Cosine that texts have which have nothing to do with each other. */
    default double unrelatedCosine() {
        return 0.35;
    }

    @Override
    void close();
}
