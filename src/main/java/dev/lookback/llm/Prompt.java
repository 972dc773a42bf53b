package dev.lookback.llm;

/**
 * What a model is asked.
 *
 * @param system its task; never holds text of a report or of a reader
 * @param user the data it works on
 * @param maxTokens most tokens it may write, at least 1
 */
public record Prompt(String system, String user, int maxTokens) {
    public Prompt {
        if (maxTokens < 1) {
            throw new IllegalArgumentException("maxTokens must be >= 1, got " + maxTokens);
        }
    }
}
