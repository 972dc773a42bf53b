package dev.lookback.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lookback.retrieve.RefusalModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusalCurveTest {
    private static final List<Example> EXAMPLES = List.of(
            new Example("a", "heldout", true, false, true, Map.of("coverage", 2.0)),
            new Example("b", "heldout", true, false, false, Map.of("coverage", -1.0)),
            new Example("c", "heldout", false, false, false, Map.of("coverage", 0.5)),
            new Example("d", "heldout", false, true, false, Map.of("coverage", 9.0)));

    @TempDir
    Path directory;

    @Test
    void countsWhatIsWronglyRefusedAndWronglyAnswered() {
        List<String> lines =
                RefusalCurve.lines(Map.of("club", EXAMPLES), new RefusalModel(0, 0.7, Map.of("coverage", 1.0)));
        assertEquals(
                "group\tthreshold\twronglyRefused\trefusedThoughFound\twronglyAnswered\tanswerable\tfound\tunanswerable",
                lines.getFirst());
        assertEquals("heldout\t0.000\t0.000\t0.000\t0.500\t2\t1\t2", lines.get(1));
        assertEquals("heldout\t0.500\t0.500\t0.000\t0.500\t2\t1\t2", lines.get(11));
        assertEquals("heldout in use\t0.700\t0.500\t0.000\t0.000\t2\t1\t2", lines.get(22));
        assertEquals("club heldout in use\t0.700\t0.500\t0.000\t0.000\t2\t1\t2", lines.get(23));
    }

    @Test
    void examplesAreReadAsTheyWereWritten() throws IOException {
        Path file = directory.resolve("club.jsonl");
        ExampleFile.write(file, EXAMPLES);
        assertEquals(EXAMPLES, ExampleFile.read(file));
    }
}
