package dev.lookback.llm;

import java.util.List;
import java.util.Optional;

/** An embedder that leaves to another what it does not do itself. */
public abstract class ForwardingEmbedder implements Embedder {
    private final Embedder embedder;

    /** @param embedder closed with this object, unless {@link #close} does otherwise */
    protected ForwardingEmbedder(Embedder embedder) {
        this.embedder = embedder;
    }

    @Override
    public String model() {
        return embedder.model();
    }

    @Override
    public int dimensions() {
        return embedder.dimensions();
    }

    @Override
    public int maxTokens() {
        return embedder.maxTokens();
    }

    @Override
    public int countTokens(String text) {
        return embedder.countTokens(text);
    }

    @Override
    public double unrelatedCosine() {
        return embedder.unrelatedCosine();
    }

    @Override
    public Optional<float[]> findPassage(String text) {
        return embedder.findPassage(text);
    }

    @Override
    public List<float[]> embedPassages(List<String> texts) {
        return embedder.embedPassages(texts);
    }

    @Override
    public float[] embedQuery(String text) {
        return embedder.embedQuery(text);
    }

    @Override
    public void close() {
        embedder.close();
    }
}
