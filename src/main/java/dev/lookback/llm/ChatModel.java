package dev.lookback.llm;

/**
 * Writes text to a prompt. Safe for use by several threads.
 *
 * <p>A call blocks its thread until the one {@link Ending}; pieces of text come on the same thread while it does, so there
 * is no second terminal event that could race the first. Failures are values, never exceptions.
 */
public interface ChatModel extends AutoCloseable {
    /** Name of the model, as shown to readers. */
    String name();

    /**
     * Streams one completion.
     *
     * @param prompt what to write
     * @param deadlines after which the call ends as {@link Ending.Failed}
     * @param listener hears the text piece by piece; what it throws ends the call and is thrown on
     */
    Ending stream(Prompt prompt, Deadlines deadlines, ChatListener listener);

    /** Whether calls are let through at the moment; false while a failing model is left to recover. */
    boolean available();

    @Override
    void close();
}
