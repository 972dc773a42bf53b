package dev.lookback.llm;

/** A model could not do its work. The message is one sentence that names the model and the reason. */
public abstract sealed class LlmException extends RuntimeException {
    private LlmException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Trying again may help: a time-out, too many requests, an error on the other side. */
    public static final class Retriable extends LlmException {
        /** @param message one sentence for people */
        public Retriable(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** Trying again will not help: a broken model file, a refused key, an answer that cannot be read. */
    public static final class Permanent extends LlmException {
        /** @param message one sentence for people */
        public Permanent(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
