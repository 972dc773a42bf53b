package dev.lookback.facts;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An incident as a person read it from a report.
 *
 * @param event same in the labels of two reports that tell one event
 * @param loose fields that readers may differ on; not judged; null for none
 * @param optional whether finding it and not finding it are both right
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record IncidentLabel(
        String report,
        @Nullable String detected,
        @Nullable String recovered,
        @JsonAlias("durationMinutes") @Nullable Integer minutes,
        @JsonAlias("durationBasis") String basis,
        List<String> entities,
        @Nullable String side,
        @JsonAlias("quote") String symptom,
        @Nullable String impact,
        @Nullable String cause,
        @Nullable String handling,
        @Nullable String grade,
        @Nullable String event,
        @Nullable List<String> loose,
        boolean optional) {
    static List<IncidentLabel> read(Path file) {
        JsonMapper mapper = JsonMapper.builder().build();
        try {
            List<String> lines = Files.readAllLines(file);
            List<IncidentLabel> labels = new java.util.ArrayList<>();
            for (String line : lines) {
                if (!line.isBlank()) {
                    labels.add(mapper.readValue(line, IncidentLabel.class));
                }
            }
            return labels;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
