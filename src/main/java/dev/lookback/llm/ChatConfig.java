package dev.lookback.llm;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Which model is asked, and how.
 *
 * @param provider whose protocol it speaks
 * @param baseUrl address of the service, with its version path where the protocol has one
 * @param apiKey secret of the service; null if it wants none
 * @param model name of the model there
 * @param temperature 0 for the likeliest words
 * @param deadlines for one answer
 */
public record ChatConfig(
        Provider provider,
        URI baseUrl,
        @Nullable String apiKey,
        String model,
        double temperature,
        Deadlines deadlines) {
    /** Whose protocol a service speaks. */
    public enum Provider {
        /** Any server with OpenAI's chat completions. */
        OPENAI,
        OLLAMA,
        ANTHROPIC
    }

    /** Does not tell the secret. */
    @Override
    public String toString() {
        return "%s %s at %s".formatted(provider, model, baseUrl);
    }
}
