package dev.lookback.bench;

import dev.lookback.llm.Embedder;
import dev.lookback.llm.ForwardingEmbedder;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Measures how long passages take, and keeps them with their vectors. Safe for use by several threads. */
final class TimedEmbedder extends ForwardingEmbedder {
    private final AtomicLong nanos = new AtomicLong();
    private final List<Made> made = new ArrayList<>();

    /** A text and its vector. */
    record Made(String text, float[] vector) {}

    TimedEmbedder(Embedder embedder) {
        super(embedder);
    }

    double seconds() {
        return nanos.get() / 1e9;
    }

    synchronized List<Made> made() {
        return List.copyOf(made);
    }

    @Override
    public List<float[]> embedPassages(List<String> texts) {
        long start = System.nanoTime();
        List<float[]> vectors = super.embedPassages(texts);
        nanos.addAndGet(System.nanoTime() - start);
        keep(texts, vectors);
        return vectors;
    }

    private synchronized void keep(List<String> texts, List<float[]> vectors) {
        for (int at = 0; at < texts.size(); at++) {
            made.add(new Made(texts.get(at), vectors.get(at)));
        }
    }

    /** Leaves the embedder open: it is used for the next index too. */
    @Override
    public void close() {}
}
