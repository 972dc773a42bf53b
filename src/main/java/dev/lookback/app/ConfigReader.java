package dev.lookback.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.lookback.chat.StoreConfig;
import dev.lookback.web.AccessConfig;
import dev.lookback.web.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads the configuration once: file, then environment, then options, the later winning; all mistakes are told at once. */
final class ConfigReader {
    private static final int HIGHEST_PORT = 65_535;
    private static final int MOST_REQUESTS = 1_000_000;
    private static final int MOST_DAYS = 36_500;
    private static final String SECRET_FILE = "file:";

    private final List<String> mistakes = new ArrayList<>();
    private final Map<ConfigKey, String> values = new EnumMap<>(ConfigKey.class);

    private ConfigReader() {}

    /**
     * Reads and checks.
     *
     * @param file configuration file; null for none
     * @param environment variables by name
     * @param options values given on the command line, which win
     * @throws ConfigException listing every mistake
     */
    static AppConfig read(@Nullable Path file, Map<String, String> environment, Map<ConfigKey, String> options) {
        ConfigReader reader = new ConfigReader();
        for (ConfigKey key : ConfigKey.values()) {
            reader.values.put(key, key.initial());
        }
        if (file != null) {
            reader.addFile(file);
        }
        reader.addEnvironment(environment);
        reader.values.putAll(options);
        return reader.config();
    }

    private void addFile(Path file) {
        try {
            JsonNode root = new YAMLMapper().readTree(Files.readString(file));
            flatten(root, "", file.getFileName().toString());
        } catch (JsonProcessingException broken) {
            mistakes.add(file + " must be YAML: " + broken.getOriginalMessage());
        } catch (IOException unreadable) {
            mistakes.add("configuration file must be readable, got " + file);
        }
    }

    private void flatten(JsonNode node, String path, String file) {
        if (node.isObject()) {
            node.properties()
                    .forEach(entry -> flatten(
                            entry.getValue(), path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(), file));
        } else if (!path.isEmpty()) {
            String value = node.isArray()
                    ? StreamSupport.stream(node.spliterator(), false)
                            .map(JsonNode::asText)
                            .collect(Collectors.joining(","))
                    : node.asText();
            ConfigKey.of(path)
                    .ifPresentOrElse(key -> addFromFile(key, value, file), () -> mistakes.add(unknown(path, file)));
        }
    }

    private void addFromFile(ConfigKey key, String value, String file) {
        if (key.isSecret() && !value.isEmpty() && !value.startsWith(SECRET_FILE)) {
            mistakes.add("%s must not stand in %s: set %s, or write %sPATH to have it read from a file of its own"
                    .formatted(key.path(), file, key.variable(), SECRET_FILE));
        } else {
            values.put(key, value);
        }
    }

    private static String unknown(String path, String place) {
        String suggestion = ConfigKey.like(path)
                .map(key -> ", did you mean " + key.path() + "?")
                .orElse("");
        return "unknown key in " + place + ": " + path + suggestion;
    }

    private void addEnvironment(Map<String, String> environment) {
        for (ConfigKey key : ConfigKey.values()) {
            String value = environment.get(key.variable());
            if (value != null) {
                values.put(key, value);
            }
        }
    }

    private AppConfig config() {
        AppConfig config = new AppConfig(
                Arrays.stream(value(ConfigKey.REPORTS).split(",", -1))
                        .map(String::strip)
                        .filter(folder -> !folder.isEmpty())
                        .map(Path::of)
                        .toList(),
                Path.of(value(ConfigKey.INDEX)),
                value(ConfigKey.HOST),
                number(ConfigKey.PORT, HIGHEST_PORT),
                value(ConfigKey.GLOSSARY).isEmpty() ? null : Path.of(value(ConfigKey.GLOSSARY)),
                isoWeeks(),
                chat(),
                access(),
                new EmbeddingConfigReader(this::value, this::secret, mistakes).read(),
                new ModelConfigReader(this::value, this::secret, mistakes).read());
        checkFiles(config);
        if (!mistakes.isEmpty()) {
            throw new ConfigException(mistakes);
        }
        return config;
    }

    private void checkFiles(AppConfig config) {
        for (Path folder : config.reports()) {
            if (!Files.exists(folder)) {
                mistakes.add("reports must be a folder that exists, got " + folder);
            } else if (!Files.isReadable(folder)) {
                mistakes.add("reports must be readable, got " + folder);
            }
        }
        if (config.glossary() != null && !Files.isReadable(config.glossary())) {
            mistakes.add("glossary must be a readable file, got " + config.glossary());
        }
    }

    private StoreConfig chat() {
        String url = value(ConfigKey.CHAT_URL);
        if (!url.isEmpty() && !StoreConfig.isKnown(url)) {
            // Not shown: a URL may hold a password.
            mistakes.add("chat.url must begin with jdbc:sqlite: or jdbc:postgresql:");
        }
        int days = number(ConfigKey.CHAT_RETENTION_DAYS, MOST_DAYS);
        return new StoreConfig(
                StoreConfig.isKnown(url) ? url : "jdbc:sqlite:" + Path.of(value(ConfigKey.INDEX), "chat.db"),
                orNull(value(ConfigKey.CHAT_USER)),
                orNull(secret(ConfigKey.CHAT_PASSWORD)),
                days == 0 ? null : Duration.ofDays(days));
    }

    private AccessConfig access() {
        List<String> tokens = Arrays.stream(secret(ConfigKey.AUTH_TOKENS).split("[,\\r\\n]+"))
                .map(String::strip)
                .filter(token -> !token.isEmpty())
                .toList();
        int perMinute = number(ConfigKey.AUTH_REQUESTS_PER_MINUTE, MOST_REQUESTS);
        try {
            return new AccessConfig(Tokens.of(tokens), perMinute);
        } catch (IllegalArgumentException weak) {
            mistakes.add(String.valueOf(weak.getMessage()));
            return AccessConfig.OPEN;
        }
    }

    /** The value of a secret, read from the file that it names if it names one; empty for none. */
    private String secret(ConfigKey key) {
        String value = value(key);
        if (!value.startsWith(SECRET_FILE)) {
            return value.strip();
        }
        Path file = Path.of(value.substring(SECRET_FILE.length()).strip());
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            mistakes.add(key.path() + " must be a readable file, got " + file);
            return "";
        }
    }

    private static @Nullable String orNull(String value) {
        return value.isEmpty() ? null : value;
    }

    private int number(ConfigKey key, int most) {
        String value = value(key);
        try {
            int number = Integer.parseInt(value.strip());
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // reported below, with the numbers that are out of range
        }
        mistakes.add("%s must be a number from 0 to %d, got %s".formatted(key.path(), most, value));
        return 0;
    }

    private boolean isoWeeks() {
        String value = value(ConfigKey.WEEK_ONE);
        if (!value.equals("jan1") && !value.equals("iso")) {
            mistakes.add("weekOne must be jan1 or iso, got " + value);
        }
        return value.equals("iso");
    }

    private String value(ConfigKey key) {
        return values.getOrDefault(key, "");
    }
}
