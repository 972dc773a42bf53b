package dev.lookback.llm;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A model could not do its work. The message is one sentence that names the model and the reason. */
public abstract sealed class LlmException extends RuntimeException {
    private LlmException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Trying again may help: a time-out, too many requests, an error on the other side. */
    public static final class Retriable extends LlmException {
        private final Duration pause;

        /** @param message one sentence for people */
        public Retriable(String message, @Nullable Throwable cause) {
            this(message, cause, Duration.ZERO);
        }

        /**
         * @param message one sentence for people
         * @param pause how long the other side asks to be left alone; zero if it does not say
         */
        public Retriable(String message, @Nullable Throwable cause, Duration pause) {
            super(message, cause);
            this.pause = pause;
        }

        /** How long the other side asks to be left alone; zero if it did not say. */
        public Duration pause() {
            return pause;
        }
    }

    /** Trying again will not help: a broken model file, a refused key, an answer that cannot be read. */
    public static final class Permanent extends LlmException {
        /** @param message one sentence for people */
        public Permanent(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
