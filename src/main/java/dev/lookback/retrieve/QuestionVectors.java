package dev.lookback.retrieve;

import dev.lookback.llm.Embedder;
import dev.lookback.llm.LlmException;
import java.util.Optional;
import java.util.concurrent.ForkJoinTask;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The vectors of a question, by both models at the same time where a processor is free: making them is the longest part of a
 * search.
 *
 * @param zh for the Chinese vectors; null for no text, and while the model is away: then words alone must do
 * @param en for the English vectors; null in the same cases
 */
record QuestionVectors(float @Nullable [] zh, float @Nullable [] en) {
    private static final Logger LOG = LoggerFactory.getLogger(QuestionVectors.class);
    private static final int SPARE_TOKENS = 40;

    static QuestionVectors of(QueryPlan plan, Embedder zhEmbedder, Embedder enEmbedder) {
        // Done by a thread of the common pool, or by this one in join() if none has come to it.
        ForkJoinTask<Optional<float[]>> en =
                ForkJoinTask.adapt(() -> embed(plan.enText(), enEmbedder)).fork();
        try {
            Optional<float[]> zh = embed(plan.zhText(), zhEmbedder);
            return new QuestionVectors(zh.orElse(null), en.join().orElse(null));
        } finally {
            en.quietlyJoin();
        }
    }

    private static Optional<float[]> embed(String text, Embedder embedder) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(embedder.embedQuery(cut(text, embedder)));
        } catch (LlmException away) {
            LOG.warn("a question is searched by words alone: {}", away.getMessage());
            return Optional.empty();
        }
    }

    /** Shortens a text by halves until the model takes it whole. */
    private static String cut(String text, Embedder embedder) {
        String shorter = text;
        while (embedder.countTokens(shorter) > embedder.maxTokens() - SPARE_TOKENS) {
            shorter = shorter.substring(0, shorter.length() / 2);
        }
        return shorter;
    }
}
