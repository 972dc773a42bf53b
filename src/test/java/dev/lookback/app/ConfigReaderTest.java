package dev.lookback.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lookback.chat.StoreConfig;
import dev.lookback.llm.ChatConfig;
import dev.lookback.llm.Deadlines;
import dev.lookback.llm.EmbeddingConfig;
import dev.lookback.llm.Pooling;
import dev.lookback.web.AccessConfig;
import dev.lookback.web.Tokens;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigReaderTest {
    @TempDir
    Path directory;

    private static final AccessConfig ACCESS = new AccessConfig(Tokens.NONE, 600);

    private static final EmbeddingConfig BUILT_IN = new EmbeddingConfig.BuiltIn();

    private static StoreConfig chat(String index) {
        return new StoreConfig("jdbc:sqlite:" + index + "/chat.db", null, null, Duration.ofDays(365));
    }

    @Test
    void hasDefaults() {
        assertEquals(
                new AppConfig(
                        List.of(),
                        Path.of("index/data"),
                        "127.0.0.1",
                        7070,
                        null,
                        false,
                        chat("index/data"),
                        ACCESS,
                        BUILT_IN,
                        null),
                ConfigReader.read(null, Map.of(), Map.of()));
    }

    @Test
    void mapsEveryKey() throws IOException {
        Path glossary = Files.writeString(directory.resolve("names.tsv"), "");
        Path secret = Files.writeString(directory.resolve("password"), "sesame\n");
        Path tokens = Files.writeString(directory.resolve("tokens"), "ann=0123456789abcdef\nfedcba9876543210\n");
        StoreConfig server = new StoreConfig("jdbc:postgresql://db/chat", "ann", "sesame", null);
        Path file = Files.writeString(
                directory.resolve("lookback.yaml"), """
                reports: [%s]
                index: /tmp/elsewhere
                host: 0.0.0.0
                port: 8080
                glossary: %s
                weekOne: iso
                chat:
                  url: jdbc:postgresql://db/chat
                  user: ann
                  password: file:%s
                  retentionDays: 0
                auth: {tokens: "file:%s", requestsPerMinute: 7}
                """.formatted(directory, glossary, secret, tokens));
        AccessConfig access = new AccessConfig(Tokens.of(List.of("ann=0123456789abcdef", "fedcba9876543210")), 7);

        assertEquals(
                new AppConfig(
                        List.of(directory),
                        Path.of("/tmp/elsewhere"),
                        "0.0.0.0",
                        8080,
                        glossary,
                        true,
                        server,
                        access,
                        BUILT_IN,
                        null),
                ConfigReader.read(file, Map.of(), Map.of()));
    }

    @Test
    void letsTheEnvironmentAndThenOptionsWin() throws IOException {
        Path file = Files.writeString(directory.resolve("lookback.yaml"), "port: 1\nhost: a\nindex: x\n");

        AppConfig config = ConfigReader.read(
                file, Map.of("LOOKBACK_PORT", "2", "LOOKBACK_HOST", "b"), Map.of(ConfigKey.PORT, "3"));

        assertEquals(
                new AppConfig(List.of(), Path.of("x"), "b", 3, null, false, chat("x"), ACCESS, BUILT_IN, null), config);
    }

    @Test
    void mapsTheLanguageModelWithItsKeyOutOfSight() {
        Map<String, String> environment = Map.of(
                "LOOKBACK_LLM_PROVIDER", "openai",
                "LOOKBACK_LLM_BASE_URL", "http://localhost:8000/v1",
                "LOOKBACK_LLM_MODEL", "qwen3",
                "LOOKBACK_LLM_API_KEY", "sk-secret",
                "LOOKBACK_LLM_TIMEOUT", "60");
        ChatConfig model = ConfigReader.read(null, environment, Map.of()).model();

        assertEquals(
                new ChatConfig(
                        ChatConfig.Provider.OPENAI,
                        URI.create("http://localhost:8000/v1"),
                        "sk-secret",
                        "qwen3",
                        0,
                        new Deadlines(
                                Duration.ofSeconds(5),
                                Duration.ofSeconds(30),
                                Duration.ofSeconds(15),
                                Duration.ofSeconds(60))),
                model);
        assertEquals("OPENAI qwen3 at http://localhost:8000/v1", String.valueOf(model));
    }

    @Test
    void tellsWhatIsWrongWithTheLanguageModel() {
        Map<String, String> environment = Map.of(
                "LOOKBACK_LLM_PROVIDER", "openai",
                "LOOKBACK_LLM_BASE_URL", "localhost",
                "LOOKBACK_LLM_IDLE", "0",
                "LOOKBACK_LLM_TEMPERATURE", "hot");
        ConfigException wrong =
                assertThrows(ConfigException.class, () -> ConfigReader.read(null, environment, Map.of()));

        assertEquals(
                List.of(
                        "llm.model must be set when llm.provider is openai",
                        "llm.baseUrl must be an http or https address, got localhost",
                        "llm.idle must be a number of seconds from 1 to 3600, got 0",
                        "llm.temperature must be a number from 0 to 2, got hot"),
                wrong.mistakes());
    }

    @Test
    void mapsAModelOfTheUsersOwn() throws IOException {
        Path folder = Files.createDirectory(directory.resolve("e5"));
        Path graph = Files.writeString(folder.resolve("model.onnx"), "");
        Path tokenizer = Files.writeString(folder.resolve("tokenizer.json"), "");
        Path file = Files.writeString(directory.resolve("lookback.yaml"), """
                embedding:
                  onnx: {model: %s, pooling: cls}
                  queryPrefix: "query: "
                  passagePrefix: "passage: "
                  maxTokens: 256
                """.formatted(folder));

        assertEquals(
                new EmbeddingConfig.Onnx(
                        graph, tokenizer, Pooling.CLS, new EmbeddingConfig.Reading("query: ", "passage: ", 256)),
                ConfigReader.read(file, Map.of(), Map.of()).embedding());
    }

    @Test
    void mapsAnEmbeddingsService() {
        Map<String, String> environment = Map.of(
                "LOOKBACK_EMBEDDING", "openai",
                "LOOKBACK_EMBEDDING_OPENAI_BASE_URL", "http://localhost:8001/v1",
                "LOOKBACK_EMBEDDING_OPENAI_API_KEY", "sk-secret",
                "LOOKBACK_EMBEDDING_OPENAI_MODEL", "bge-m3",
                "LOOKBACK_EMBEDDING_OPENAI_DIMENSIONS", "1024");
        EmbeddingConfig config = ConfigReader.read(null, environment, Map.of()).embedding();

        assertEquals(
                new EmbeddingConfig.OpenAi(
                        URI.create("http://localhost:8001/v1"),
                        "sk-secret",
                        "bge-m3",
                        1024,
                        EmbeddingConfig.Reading.PLAIN),
                config);
        assertEquals("bge-m3 at http://localhost:8001/v1", config.toString());
    }

    @Test
    void tellsWhatIsWrongWithTheEmbeddings() {
        assertEquals(
                List.of(
                        "embedding.openai.model must be set when embedding is openai",
                        "embedding.openai.baseUrl must be an http or https address, got localhost",
                        "embedding.openai.dimensions must be a number from 1 to 8192, got "),
                assertThrows(
                                ConfigException.class,
                                () -> ConfigReader.read(
                                        null,
                                        Map.of(
                                                "LOOKBACK_EMBEDDING", "openai",
                                                "LOOKBACK_EMBEDDING_OPENAI_BASE_URL", "localhost"),
                                        Map.of()))
                        .mistakes());
        assertEquals(
                List.of("embedding.onnx.model must be a readable file or a folder with model.onnx, got /nowhere"),
                assertThrows(
                                ConfigException.class,
                                () -> ConfigReader.read(
                                        null, Map.of("LOOKBACK_EMBEDDING_ONNX_MODEL", "/nowhere"), Map.of()))
                        .mistakes());
        assertEquals(
                List.of("embedding must be builtin, onnx or openai, got word2vec"),
                assertThrows(
                                ConfigException.class,
                                () -> ConfigReader.read(null, Map.of("LOOKBACK_EMBEDDING", "word2vec"), Map.of()))
                        .mistakes());
    }

    @Test
    void tellsAllMistakesAtOnce() throws IOException {
        Path file = Files.writeString(directory.resolve("lookback.yaml"), """
                prot: 80
                port: many
                weekOne: sunday
                reports: /no/such/folder
                chat: {url: "mysql://ann:sesame@db", password: sesame, retentionDays: -1}
                auth.tokens: file:/no/such/file
                """);

        ConfigException wrong = assertThrows(ConfigException.class, () -> ConfigReader.read(file, Map.of(), Map.of()));

        assertEquals(
                List.of(
                        "unknown key in lookback.yaml: prot, did you mean port?",
                        "chat.password must not stand in lookback.yaml: set LOOKBACK_CHAT_PASSWORD, or write file:PATH"
                                + " to have it read from a file of its own",
                        "port must be a number from 0 to 65535, got many",
                        "weekOne must be jan1 or iso, got sunday",
                        "chat.url must begin with jdbc:sqlite: or jdbc:postgresql:",
                        "chat.retentionDays must be a number from 0 to 36500, got -1",
                        "auth.tokens must be a readable file, got /no/such/file",
                        "reports must be a folder that exists, got /no/such/folder"),
                wrong.mistakes());
    }

    @Test
    void namesKeysForTheEnvironment() {
        assertEquals("LOOKBACK_WEEK_ONE", ConfigKey.WEEK_ONE.variable());
    }
}
