package dev.lookback.app;

import dev.lookback.llm.Embedder;
import dev.lookback.llm.ForwardingEmbedder;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Embeds every question once, for learning, which asks the same questions hundreds of times. */
final class QuestionMemory extends ForwardingEmbedder {
    private final Map<String, float[]> questions = new ConcurrentHashMap<>();

    QuestionMemory(Embedder embedder) {
        super(embedder);
    }

    @Override
    public float[] embedQuery(String text) {
        return questions.computeIfAbsent(text, super::embedQuery).clone();
    }
}
