package dev.lookback.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Examples as JSON lines. */
public final class ExampleFile {
    private static final JsonMapper MAPPER = new JsonMapper();

    private ExampleFile() {}

    /**
     * Writes examples, replacing the file.
     *
     * @throws IOException if it cannot be written
     */
    public static void write(Path file, List<Example> examples) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Example example : examples) {
            lines.add(MAPPER.writeValueAsString(example));
        }
        Files.write(file, lines);
    }

    /**
     * Reads examples.
     *
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException naming the file, if a line is no example
     */
    public static List<Example> read(Path file) throws IOException {
        List<Example> examples = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            try {
                examples.add(MAPPER.readValue(line, Example.class));
            } catch (JsonProcessingException broken) {
                throw new IllegalArgumentException(
                        file.getFileName() + " must hold one example a line: " + broken.getOriginalMessage(), broken);
            }
        }
        return examples;
    }
}
