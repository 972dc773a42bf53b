package dev.lookback.app;

import dev.lookback.llm.ChatConfig;
import dev.lookback.llm.Deadlines;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads which language model is asked, and how. */
final class ModelConfigReader {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int LONGEST_SECONDS = 3600;
    private static final double HOTTEST = 2;

    private final Function<ConfigKey, String> value;
    private final Function<ConfigKey, String> secret;
    private final List<String> mistakes;

    /** @param mistakes where what is wrong is told */
    ModelConfigReader(Function<ConfigKey, String> value, Function<ConfigKey, String> secret, List<String> mistakes) {
        this.value = value;
        this.secret = secret;
        this.mistakes = mistakes;
    }

    /** The model; null for none, or if a mistake was told. */
    @Nullable
    ChatConfig read() {
        String name = value.apply(ConfigKey.LLM_PROVIDER).strip();
        if (name.equals("none")) {
            return null;
        }
        ChatConfig.Provider provider = provider(name);
        if (provider == null) {
            mistakes.add("llm.provider must be none, openai, ollama or anthropic, got " + name);
            return null;
        }
        String model = value.apply(ConfigKey.LLM_MODEL).strip();
        if (model.isEmpty()) {
            mistakes.add("llm.model must be set when llm.provider is " + name);
        }
        String key = secret.apply(ConfigKey.LLM_API_KEY);
        URI url = url(value.apply(ConfigKey.LLM_BASE_URL).strip(), provider);
        Deadlines deadlines = new Deadlines(
                CONNECT,
                seconds(ConfigKey.LLM_FIRST_TEXT),
                seconds(ConfigKey.LLM_IDLE),
                seconds(ConfigKey.LLM_TIMEOUT));
        double temperature = temperature();
        return url == null
                ? null
                : new ChatConfig(provider, url, key.isEmpty() ? null : key, model, temperature, deadlines);
    }

    private static ChatConfig.@Nullable Provider provider(String name) {
        for (ChatConfig.Provider provider : ChatConfig.Provider.values()) {
            if (provider.name().toLowerCase(Locale.ROOT).equals(name)) {
                return provider;
            }
        }
        return null;
    }

    private @Nullable URI url(String written, ChatConfig.Provider provider) {
        String usual = switch (provider) {
            case OPENAI -> "https://api.openai.com/v1";
            case OLLAMA -> "http://localhost:11434";
            case ANTHROPIC -> "https://api.anthropic.com/v1";
        };
        try {
            URI url = new URI(written.isEmpty() ? usual : written);
            if (url.getHost() != null && ("http".equals(url.getScheme()) || "https".equals(url.getScheme()))) {
                return url;
            }
        } catch (URISyntaxException notAnAddress) {
            // told below
        }
        mistakes.add("llm.baseUrl must be an http or https address, got " + written);
        return null;
    }

    private Duration seconds(ConfigKey key) {
        String written = value.apply(key).strip();
        if (written.matches("\\d{1,4}")
                && Integer.parseInt(written) > 0
                && Integer.parseInt(written) <= LONGEST_SECONDS) {
            return Duration.ofSeconds(Integer.parseInt(written));
        }
        mistakes.add(
                "%s must be a number of seconds from 1 to %d, got %s".formatted(key.path(), LONGEST_SECONDS, written));
        return Duration.ofSeconds(1);
    }

    private double temperature() {
        String written = value.apply(ConfigKey.LLM_TEMPERATURE).strip();
        if (written.matches("\\d(?:\\.\\d{1,3})?") && Double.parseDouble(written) <= HOTTEST) {
            return Double.parseDouble(written);
        }
        mistakes.add("llm.temperature must be a number from 0 to 2, got " + written);
        return 0;
    }
}
