package dev.lookback.facts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A metric reading, a project state or a plan as a person read it from a report.
 *
 * @param type {@code metric}, {@code progress} or {@code plan}
 * @param quote the words it rests on
 * @param optional whether finding it and not finding it are both right
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record FactLabel(
        String report,
        String type,
        @Nullable String name,
        @Nullable String value,
        @Nullable String unit,
        @Nullable String project,
        @Nullable Integer percent,
        @Nullable String stage,
        @Nullable String planned,
        @Nullable String done,
        String quote,
        boolean optional) {
    static List<FactLabel> read(Path file) {
        JsonMapper mapper = JsonMapper.builder().build();
        try {
            List<FactLabel> labels = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank()) {
                    labels.add(mapper.readValue(line, FactLabel.class));
                }
            }
            return labels;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
