package dev.lookback.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigReaderTest {
    @TempDir
    Path directory;

    @Test
    void hasDefaults() {
        assertEquals(
                new AppConfig(List.of(), Path.of("index/data"), "127.0.0.1", 7070, null, false),
                ConfigReader.read(null, Map.of(), Map.of()));
    }

    @Test
    void mapsEveryKey() throws IOException {
        Path glossary = Files.writeString(directory.resolve("names.tsv"), "");
        Path file = Files.writeString(directory.resolve("lookback.yaml"), """
                reports: [%s]
                index: /tmp/elsewhere
                host: 0.0.0.0
                port: 8080
                glossary: %s
                weekOne: iso
                """.formatted(directory, glossary));

        assertEquals(
                new AppConfig(List.of(directory), Path.of("/tmp/elsewhere"), "0.0.0.0", 8080, glossary, true),
                ConfigReader.read(file, Map.of(), Map.of()));
    }

    @Test
    void letsTheEnvironmentAndThenOptionsWin() throws IOException {
        Path file = Files.writeString(directory.resolve("lookback.yaml"), "port: 1\nhost: a\nindex: x\n");

        AppConfig config = ConfigReader.read(
                file, Map.of("LOOKBACK_PORT", "2", "LOOKBACK_HOST", "b"), Map.of(ConfigKey.PORT, "3"));

        assertEquals(new AppConfig(List.of(), Path.of("x"), "b", 3, null, false), config);
    }

    @Test
    void tellsAllMistakesAtOnce() throws IOException {
        Path file = Files.writeString(directory.resolve("lookback.yaml"), """
                prot: 80
                port: many
                weekOne: sunday
                reports: /no/such/folder
                """);

        ConfigException wrong = assertThrows(ConfigException.class, () -> ConfigReader.read(file, Map.of(), Map.of()));

        assertEquals(
                List.of(
                        "unknown key in lookback.yaml: prot, did you mean port?",
                        "port must be a number from 0 to 65535, got many",
                        "weekOne must be jan1 or iso, got sunday",
                        "reports must be a folder that exists, got /no/such/folder"),
                wrong.mistakes());
    }

    @Test
    void namesKeysForTheEnvironment() {
        assertEquals("LOOKBACK_WEEK_ONE", ConfigKey.WEEK_ONE.variable());
    }
}
