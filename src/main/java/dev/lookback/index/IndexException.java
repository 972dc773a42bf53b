package dev.lookback.index;

/** The index cannot be opened, read or written; the message is one sentence for the person who runs it. */
public final class IndexException extends RuntimeException {
    /**
     * @param message names the folder, the rule and what to do
     * @param cause what the engine said
     */
    public IndexException(String message, Throwable cause) {
        super(message, cause);
    }
}
