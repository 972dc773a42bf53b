package dev.lookback.app;

import dev.lookback.bench.BenchPlan.Questions;
import dev.lookback.eval.Topic;
import dev.lookback.eval.TopicFile;
import dev.lookback.question.QuestionInput;
import dev.lookback.question.QuestionInput.Filters;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The questions to the demonstration reports, which travel with the program. */
final class DemoQuestions {
    private static final List<String> FILES = List.of("questions.jsonl", "questions-computed.jsonl");
    private static final Set<String> ABOUT_INCIDENTS = Set.of("count", "duration", "list", "compare", "recurrence");

    private DemoQuestions() {}

    /** All questions that stand alone; copies of the files are left in the folder. */
    static Questions read(Path folder) throws IOException {
        List<QuestionInput> incidents = new ArrayList<>();
        List<QuestionInput> others = new ArrayList<>();
        for (String name : FILES) {
            Path file = folder.resolve(name);
            try (InputStream in =
                    Objects.requireNonNull(DemoQuestions.class.getResourceAsStream("/demo/" + name), name)) {
                Files.copy(in, file);
            }
            for (Topic topic : TopicFile.read(file)) {
                if (topic.history().isEmpty()) {
                    (ABOUT_INCIDENTS.contains(topic.kind()) ? incidents : others).add(input(topic));
                }
            }
        }
        return new Questions(incidents, others);
    }

    private static QuestionInput input(Topic topic) {
        return QuestionInput.of(topic.question()).with(Filters.NONE.asOf(topic.asOf()));
    }
}
