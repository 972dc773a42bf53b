package dev.lookback.index;

import dev.lookback.chunk.Chunk;
import dev.lookback.facts.Facts;
import dev.lookback.report.Period;
import dev.lookback.report.Report;
import dev.lookback.report.SourceText;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Small reports, one chunk a line, for tests of the index. */
final class IndexFixtures {
    static final FieldWeights EVEN = new FieldWeights(1, 1, 1, 1, 1, 0.5f);

    private IndexFixtures() {}

    static IndexConfig config(Path directory, String... dictionary) {
        return new IndexConfig(directory, Set.of(dictionary), "zh-test", 2, "en-test", 2);
    }

    /** A report of the week that begins on the day; line n becomes the chunk {@code id#n}. */
    static IndexedReport report(String id, LocalDate monday, String... lines) {
        SourceText text = new SourceText(id, String.join("\n", lines));
        List<IndexedChunk> chunks = new ArrayList<>();
        for (int line = 1; line <= lines.length; line++) {
            Chunk chunk = new Chunk(
                    id + "#" + line, text.lines(line, line), text.line(line), List.of("Heading of " + id), List.of());
            chunks.add(new IndexedChunk(chunk, ChunkKind.NOTE, List.of(), null, null, null));
        }
        Period week = new Period(monday, monday.plusDays(6));
        Report report = new Report(
                id, "Title", null, week, week.to(), "rev-" + text.text().hashCode(), text, List.of(), List.of());
        return new IndexedReport(report, chunks, Facts.NONE);
    }

    static SearchRequest words(String text) {
        return words(text, Filter.NONE);
    }

    static SearchRequest words(String text, Filter filter) {
        return new SearchRequest(List.of(new WordClause.FreeText(text, 1)), EVEN, null, null, filter, 10);
    }

    static List<String> ids(List<Hit> hits) {
        return hits.stream().map(hit -> hit.chunk().id()).toList();
    }
}
