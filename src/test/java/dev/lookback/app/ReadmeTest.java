package dev.lookback.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    @Test
    void listsEveryKeyWithItsDefaultAndItsVariable() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("README.md"));
        List<String> missing = Arrays.stream(ConfigKey.values())
                .map(key -> "| `%s` | %s | `%s` | %s |"
                        .formatted(
                                key.path(),
                                key.initial().isEmpty() ? "" : "`" + key.initial() + "`",
                                key.variable(),
                                key.help()))
                .filter(row -> !lines.contains(row))
                .toList();

        assertEquals(List.of(), missing);
    }

    @Test
    void namesEveryCommand() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        List<String> missing = Main.commandLine().getSubcommands().keySet().stream()
                .filter(name -> !name.equals("help"))
                .filter(name -> !readme.contains("| `" + name))
                .toList();

        assertEquals(List.of(), missing);
    }
}
