package dev.lookback.llm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * An embedder without a model: texts that share pairs of characters point in similar directions. Deterministic.
 *
 * <p>A token is a character that is not white space; two special tokens are added. It keeps the passages it was given.
 */
public final class HashEmbedder implements Embedder {
    private static final int DIMENSIONS = 64;

    private final String model;
    private final int maxTokens;
    private final List<String> passages = new CopyOnWriteArrayList<>();

    public HashEmbedder() {
        this("hash", 512);
    }

    public HashEmbedder(String model, int maxTokens) {
        this.model = model;
        this.maxTokens = maxTokens;
    }

    /** All passages given so far, in order. */
    public List<String> passages() {
        return List.copyOf(passages);
    }

    @Override
    public String model() {
        return model;
    }

    @Override
    public int dimensions() {
        return DIMENSIONS;
    }

    @Override
    public int maxTokens() {
        return maxTokens;
    }

    @Override
    public int countTokens(String text) {
        return 2
                + (int) text.codePoints()
                        .filter(point -> !Character.isWhitespace(point))
                        .count();
    }

    @Override
    public List<float[]> embedPassages(List<String> texts) {
        List<float[]> vectors = new ArrayList<>();
        for (String text : texts) {
            if (countTokens(text) > maxTokens) {
                throw new IllegalArgumentException(
                        "text must be at most %d tokens, got %d".formatted(maxTokens, countTokens(text)));
            }
            vectors.add(embedQuery(text));
        }
        passages.addAll(texts);
        return vectors;
    }

    @Override
    public float[] embedQuery(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("text must not be blank");
        }
        String folded = "\u0002" + text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ") + "\u0003";
        float[] vector = new float[DIMENSIONS];
        for (int at = 0; at + 2 <= folded.length(); at++) {
            int hash = folded.substring(at, at + 2).hashCode() * 0x9E3779B9;
            vector[hash >>> 26] += (hash & 1) == 0 ? 1 : -1;
            vector[hash << 6 >>> 26] += 0.5f;
        }
        return UnitVectors.normalize(vector);
    }

    @Override
    public void close() {}
}
