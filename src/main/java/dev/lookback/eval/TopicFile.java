package dev.lookback.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads question files: one JSON object a line. */
public final class TopicFile {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private TopicFile() {}

    private record Line(
            @Nullable String id,
            @Nullable String lang,
            @Nullable String kind,
            @Nullable String split,
            @Nullable String question,
            @Nullable List<String> history,
            @Nullable LocalDate asOf,
            @Nullable List<Topic.Gold> gold,
            @Nullable List<String> answer,
            @Nullable Integer number) {}

    /**
     * Reads all topics; unknown fields are ignored.
     *
     * @throws IllegalArgumentException naming file and line, if a line is no JSON or lacks id, lang, kind or question
     * @throws IOException if the file cannot be read
     */
    public static List<Topic> read(Path file) throws IOException {
        List<Topic> topics = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1).strip();
            if (!line.isEmpty()) {
                topics.add(topic(line, file.getFileName() + ":" + number));
            }
        }
        return topics;
    }

    private static Topic topic(String json, String place) {
        Line line;
        try {
            line = MAPPER.readValue(json, Line.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(
                    place + ": a question must be one JSON object a line: " + broken.getOriginalMessage(), broken);
        }
        return new Topic(
                required(line.id(), "id", place),
                required(line.lang(), "lang", place),
                required(line.kind(), "kind", place),
                line.split(),
                required(line.question(), "question", place),
                orEmpty(line.history()),
                line.asOf(),
                orEmpty(line.gold()),
                orEmpty(line.answer()),
                line.number());
    }

    private static String required(@Nullable String value, String name, String place) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(place + ": a question must have \"" + name + "\"");
        }
        return value;
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
