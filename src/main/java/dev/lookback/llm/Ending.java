package dev.lookback.llm;

/** How a completion ended. */
public sealed interface Ending {
    /**
     * The model came to its end.
     *
     * @param usage tokens, as far as the model tells
     * @param cut whether its limit of tokens or characters stopped it, so that the last sentence may be half
     */
    record Complete(Usage usage, boolean cut) implements Ending {}

    /**
     * It did not: a deadline passed, the connection broke, the answer could not be read.
     *
     * @param reason one sentence that may be logged; holds neither secrets nor what the other side sent
     */
    record Failed(LlmException reason) implements Ending {}

    /** The listener wanted no more. */
    record Cancelled() implements Ending {}

    /**
     * What a completion cost.
     *
     * @param inputTokens tokens of the prompt; 0 if the model does not tell
     * @param outputTokens tokens written; 0 if the model does not tell
     */
    record Usage(int inputTokens, int outputTokens) {}
}
