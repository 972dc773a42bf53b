package dev.lookback.llm;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Which model turns texts into vectors. */
public sealed interface EmbeddingConfig {
    /** The two models that come with the program, one for Chinese and one for English. */
    record BuiltIn() implements EmbeddingConfig {}

    /**
     * A model of the user's own for all languages, as multilingual-e5 and bge-m3 are.
     *
     * @param graph ONNX file; what it keeps in files beside it is found
     * @param tokenizer its {@code tokenizer.json}
     * @param pooling as it was trained
     * @param reading how texts are put to it
     */
    record Onnx(Path graph, Path tokenizer, Pooling pooling, Reading reading) implements EmbeddingConfig {}

    /**
     * A model behind OpenAI's embeddings protocol.
     *
     * @param baseUrl address of the service, with its version path
     * @param apiKey secret of the service; null if it wants none
     * @param model name of the model there
     * @param dimensions length of its vectors
     * @param reading how texts are put to it
     */
    record OpenAi(URI baseUrl, @Nullable String apiKey, String model, int dimensions, Reading reading)
            implements EmbeddingConfig {
        /** Does not tell the secret. */
        @Override
        public String toString() {
            return "%s at %s".formatted(model, baseUrl);
        }
    }

    /**
     * How texts are put to a model.
     *
     * @param queryPrefix put before questions; may be empty
     * @param passagePrefix put before passages; may be empty
     * @param maxTokens longest text, prefix and special tokens included
     */
    record Reading(String queryPrefix, String passagePrefix, int maxTokens) {
        /** As written, up to the usual 512 tokens. */
        public static final Reading PLAIN = new Reading("", "", 512);

        /** What prefixes leave; no tokenizer makes more tokens than bytes. */
        int maxOwnTokens() {
            return maxTokens - 3 * passagePrefix.length();
        }
    }
}
