package dev.lookback.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lookback.eval.Evaluation;
import dev.lookback.eval.EvaluationReport;
import dev.lookback.eval.Topic;
import dev.lookback.eval.TopicFile;
import dev.lookback.ingest.ProgressListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Scores of retrieval and answers on judged questions are files under version control; a measure that falls fails the
 * build. {@code mvn test -Dtest=QualityTest -Dlookback.quality=write} writes them anew, for a reviewed change.
 */
class QualityTest {
    private static final Path EXPECTED = Path.of("src/test/resources/quality");
    private static final Set<String> BETTER_WHEN_LOWER = Set.of("wronglyRefused");
    /** Quantised models give slightly other vectors on other processors. */
    private static final double TOLERANCE = 0.03;

    @TempDir
    Path directory;

    static Stream<Arguments> collections() {
        String sets = "src/test/resources/retrieval/";
        return Stream.of(
                Arguments.of(
                        "src/demo/reports",
                        Map.of(
                                "demo", "src/demo/questions.jsonl",
                                "demo-computed", "src/demo/questions-computed.jsonl")),
                Arguments.of(sets + "compiler/reports", Map.of("compiler", sets + "compiler/questions.jsonl")),
                Arguments.of(sets + "hospital/reports", Map.of("hospital", sets + "hospital/questions.jsonl")),
                Arguments.of(sets + "pay/reports", Map.of("pay", sets + "pay/questions.jsonl")),
                Arguments.of(sets + "retail/reports", Map.of("retail", sets + "retail/questions.jsonl")),
                Arguments.of(sets + "club/reports", Map.of("club", sets + "club/questions.jsonl")),
                Arguments.of("../shared/reports", Map.of("real", "../shared/eval/seeds/questions.jsonl")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("collections")
    void noMeasureFalls(String reports, Map<String, String> questions) throws IOException {
        assumeTrue(Files.exists(Path.of(reports)), () -> "skipped, these reports are not here: " + reports);
        AppConfig config = ConfigReader.read(
                null, Map.of(), Map.of(ConfigKey.REPORTS, reports, ConfigKey.INDEX, directory.toString()));
        List<String> falls = new ArrayList<>();
        try (Assembly assembly = Assembly.open(config)) {
            assembly.ingester().update(ProgressListener.NONE);
            Evaluation evaluation = new Evaluation(assembly.assistant());
            for (String name : questions.keySet()) {
                List<Topic> topics = TopicFile.read(Path.of(questions.get(name)));
                check(name, EvaluationReport.of(evaluation.run(topics)), falls);
            }
        }
        assertEquals(List.of(), falls);
    }

    private static void check(String name, EvaluationReport measured, List<String> falls) throws IOException {
        Path file = EXPECTED.resolve(name + ".json");
        if ("write".equals(System.getProperty("lookback.quality"))) {
            Files.writeString(file, JsonText.of(measured) + "\n");
        }
        JsonMapper mapper = new JsonMapper();
        JsonNode expected = mapper.readTree(file.toFile());
        compare(name, expected.path("all"), mapper.readTree(JsonText.of(measured.all())), falls);
        for (String language : measured.byLanguage().keySet()) {
            JsonNode now = mapper.readTree(JsonText.of(measured.byLanguage().get(language)));
            compare(name + " " + language, expected.path("byLanguage").path(language), now, falls);
        }
    }

    private static void compare(String group, JsonNode expected, JsonNode measured, List<String> falls) {
        expected.path("measures").properties().forEach(measure -> {
            double before = measure.getValue().asDouble();
            double now = measured.path("measures").path(measure.getKey()).asDouble();
            double fall = BETTER_WHEN_LOWER.contains(measure.getKey()) ? now - before : before - now;
            if (fall > TOLERANCE) {
                falls.add("%s %s fell from %.4f to %.4f".formatted(group, measure.getKey(), before, now));
            }
        });
    }
}
