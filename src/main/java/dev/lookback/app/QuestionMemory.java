package dev.lookback.app;

import dev.lookback.llm.Embedder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Embeds every question once, for learning, which asks the same questions hundreds of times. */
final class QuestionMemory implements Embedder {
    private final Embedder embedder;
    private final Map<String, float[]> questions = new ConcurrentHashMap<>();

    QuestionMemory(Embedder embedder) {
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
    public double unrelatedCosine() {
        return embedder.unrelatedCosine();
    }

    @Override
    public int countTokens(String text) {
        return embedder.countTokens(text);
    }

    @Override
    public List<float[]> embedPassages(List<String> texts) {
        return embedder.embedPassages(texts);
    }

    @Override
    public Optional<float[]> findPassage(String text) {
        return embedder.findPassage(text);
    }

    @Override
    public float[] embedQuery(String text) {
        return questions.computeIfAbsent(text, embedder::embedQuery).clone();
    }

    @Override
    public void close() {
        embedder.close();
    }
}
