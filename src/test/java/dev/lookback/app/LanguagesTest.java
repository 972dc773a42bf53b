package dev.lookback.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lookback.eval.Evaluation;
import dev.lookback.eval.Outcome;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports in one language never hide those in the other. */
class LanguagesTest {
    private static final Path SETS = Path.of("src/test/resources/retrieval");

    /** Questions whose passages may move by a place or two without being hidden. */
    private static final int FOUND = 5;

    @TempDir
    Path directory;

    @Test
    void addingEnglishReportsNeverHidesChineseOnes() throws IOException {
        assertEquals(List.of(), hidden("hospital", "compiler", Set.of("zh", "en")));
    }

    @Test
    void addingChineseReportsNeverHidesEnglishOnes() throws IOException {
        assertEquals(List.of(), hidden("compiler", "hospital", Set.of("en")));
    }

    /** Questions whose passage was among the first five, and is not among the first ten beside the other reports. */
    private List<String> hidden(String collection, String others, Set<String> languages) throws IOException {
        List<Topic> topics = TopicFile.read(SETS.resolve(collection).resolve("questions.jsonl")).stream()
                .filter(topic -> !topic.gold().isEmpty() && languages.contains(topic.lang()))
                .toList();
        Path folder = Files.createDirectories(directory.resolve("reports"));
        copy(SETS.resolve(collection).resolve("reports"), folder);
        List<Outcome> alone = outcomes(folder, topics);
        copy(SETS.resolve(others).resolve("reports"), folder);
        List<Outcome> together = outcomes(folder, topics);
        List<String> hidden = new ArrayList<>();
        for (int at = 0; at < topics.size(); at++) {
            boolean found = alone.get(at).met().stream().limit(FOUND).anyMatch(met -> !met.isEmpty());
            if (found && together.get(at).met().stream().allMatch(met -> met.isEmpty())) {
                hidden.add(topics.get(at).question());
            }
        }
        return hidden;
    }

    private List<Outcome> outcomes(Path reports, List<Topic> topics) {
        AppConfig config = ConfigReader.read(
                null,
                Map.of(),
                Map.of(
                        ConfigKey.REPORTS,
                        reports.toString(),
                        ConfigKey.INDEX,
                        directory.resolve("index").toString()));
        try (Assembly assembly = Assembly.open(config)) {
            assembly.ingester().update(ProgressListener.NONE);
            return new Evaluation(assembly.assistant()).run(topics);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
