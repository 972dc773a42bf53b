package dev.lookback.chat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader thought of an answer.
 *
 * @param answer the answer
 * @param history the questions before it in its conversation, oldest first
 * @param vote whether it was good
 * @param comment why; null if not told
 * @param given when
 */
public record Feedback(
        KeptAnswer answer,
        List<String> history,
        Vote vote,
        @Nullable String comment,
        Instant given) {
    public Feedback {
        history = List.copyOf(history);
    }

    /** Whether an answer was good. */
    public enum Vote {
        UP,
        DOWN
    }
}
