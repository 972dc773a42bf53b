package dev.lookback.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes rankings as TREC run files: {@code topic Q0 passage rank score tag}. */
public final class RunFile {
    private RunFile() {}

    /**
     * Writes a run, replacing the file.
     *
     * @throws IOException if it cannot be written
     */
    public static void write(Path file, List<Outcome> outcomes) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            for (int rank = 1; rank <= outcome.ranking().size(); rank++) {
                lines.add("%s Q0 %s %d %.4f lookback"
                        .formatted(outcome.topic().id(), outcome.ranking().get(rank - 1), rank, 1.0 / rank));
            }
        }
        Files.write(file, lines);
    }
}
