package dev.lookback.app;

import dev.lookback.llm.EmbeddingConfig;
import dev.lookback.llm.EmbeddingConfig.Reading;
import dev.lookback.llm.Pooling;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** Reads what turns texts into vectors. */
final class EmbeddingConfigReader {
    private static final int MOST_DIMENSIONS = 8192;
    private static final int MOST_TOKENS = 8192;
    private static final int FEWEST_TOKENS = 64;

    private final Function<ConfigKey, String> value;
    private final Function<ConfigKey, String> secret;
    private final List<String> mistakes;

    /** @param mistakes where what is wrong is told */
    EmbeddingConfigReader(
            Function<ConfigKey, String> value, Function<ConfigKey, String> secret, List<String> mistakes) {
        this.value = value;
        this.secret = secret;
        this.mistakes = mistakes;
    }

    /** The model; the built-in ones if a mistake was told. */
    EmbeddingConfig read() {
        String chosen = value.apply(ConfigKey.EMBEDDING).strip();
        boolean onnx = !value.apply(ConfigKey.EMBEDDING_ONNX_MODEL).isBlank();
        boolean openAi = !value.apply(ConfigKey.EMBEDDING_OPENAI_MODEL).isBlank();
        if (!chosen.equals(ConfigKey.EMBEDDING.initial())) {
            onnx = chosen.equals("onnx");
            openAi = chosen.equals("openai");
            if (!onnx && !openAi) {
                mistakes.add("embedding must be builtin, onnx or openai, got " + chosen);
            }
        } else if (onnx && openAi) {
            mistakes.add("embedding must be onnx or openai when both are described");
        }
        if (onnx) {
            return onnx();
        }
        return openAi ? openAi() : new EmbeddingConfig.BuiltIn();
    }

    private EmbeddingConfig onnx() {
        String written = value.apply(ConfigKey.EMBEDDING_ONNX_MODEL).strip();
        Path named = Path.of(written);
        Path graph = Files.isDirectory(named) ? named.resolve("model.onnx") : named;
        if (written.isEmpty() || !Files.isReadable(graph)) {
            mistakes.add("embedding.onnx.model must be a readable file or a folder with model.onnx, got " + written);
            return new EmbeddingConfig.BuiltIn();
        }
        String other = value.apply(ConfigKey.EMBEDDING_ONNX_TOKENIZER).strip();
        Path tokenizer = other.isEmpty() ? graph.resolveSibling("tokenizer.json") : Path.of(other);
        if (!Files.isReadable(tokenizer)) {
            mistakes.add("embedding.onnx.tokenizer must be a readable file, got " + tokenizer);
        }
        return new EmbeddingConfig.Onnx(graph, tokenizer, pooling(), reading());
    }

    private Pooling pooling() {
        String written = value.apply(ConfigKey.EMBEDDING_ONNX_POOLING).strip();
        return switch (written) {
            case "mean" -> Pooling.MEAN;
            case "cls" -> Pooling.CLS;
            default -> {
                mistakes.add("embedding.onnx.pooling must be mean or cls, got " + written);
                yield Pooling.MEAN;
            }
        };
    }

    private EmbeddingConfig openAi() {
        String model = value.apply(ConfigKey.EMBEDDING_OPENAI_MODEL).strip();
        if (model.isEmpty()) {
            mistakes.add("embedding.openai.model must be set when embedding is openai");
        }
        String key = secret.apply(ConfigKey.EMBEDDING_OPENAI_API_KEY);
        return new EmbeddingConfig.OpenAi(
                url(value.apply(ConfigKey.EMBEDDING_OPENAI_BASE_URL).strip()),
                key.isEmpty() ? null : key,
                model,
                number(ConfigKey.EMBEDDING_OPENAI_DIMENSIONS, 1, MOST_DIMENSIONS),
                reading());
    }

    private URI url(String written) {
        try {
            URI url = new URI(written);
            if (url.getHost() != null && ("http".equals(url.getScheme()) || "https".equals(url.getScheme()))) {
                return url;
            }
        } catch (URISyntaxException notAnAddress) {
            // told below
        }
        mistakes.add("embedding.openai.baseUrl must be an http or https address, got " + written);
        return URI.create("http://localhost");
    }

    private Reading reading() {
        return new Reading(
                value.apply(ConfigKey.EMBEDDING_QUERY_PREFIX),
                value.apply(ConfigKey.EMBEDDING_PASSAGE_PREFIX),
                number(ConfigKey.EMBEDDING_MAX_TOKENS, FEWEST_TOKENS, MOST_TOKENS));
    }

    private int number(ConfigKey key, int least, int most) {
        String written = value.apply(key).strip();
        if (written.matches("\\d{1,6}") && Integer.parseInt(written) >= least && Integer.parseInt(written) <= most) {
            return Integer.parseInt(written);
        }
        mistakes.add("%s must be a number from %d to %d, got %s".formatted(key.path(), least, most, written));
        return least;
    }
}
