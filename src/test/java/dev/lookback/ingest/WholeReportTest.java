package dev.lookback.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lookback.chunk.Chunker;
import dev.lookback.facts.FactExtractor;
import dev.lookback.facts.Incident;
import dev.lookback.glossary.Glossary;
import dev.lookback.index.ChunkKind;
import dev.lookback.index.FieldWeights;
import dev.lookback.index.Filter;
import dev.lookback.index.HybridIndex;
import dev.lookback.index.IndexConfig;
import dev.lookback.index.IndexStatus;
import dev.lookback.index.LuceneIndex;
import dev.lookback.index.SearchRequest;
import dev.lookback.index.WordClause;
import dev.lookback.llm.CachingEmbedder;
import dev.lookback.llm.OnnxEmbedder;
import dev.lookback.report.Report;
import dev.lookback.report.ReportParser;
import dev.lookback.report.WeekRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real reports, real models. */
class WholeReportTest {
    @Test
    void everyChunkOfTheDemonstrationReportsGetsItsVector(@TempDir Path state) throws IOException {
        checkAll(Path.of("src/demo/reports"), state);
    }

    @Test
    void everyChunkOfTheSharedReportsGetsItsVector(@TempDir Path state) throws IOException {
        Path shared = Path.of("../shared/reports");
        assumeTrue(Files.isDirectory(shared), "../shared/reports is not there");
        checkAll(shared, state);
    }

    private static void checkAll(Path reports, Path state) throws IOException {
        List<Path> sample = some(reports);
        Path folder = Files.createDirectories(state.resolve("reports"));
        for (Path report : sample) {
            Files.copy(report, folder.resolve(report.getFileName()));
        }
        try (OnnxEmbedder zh = OnnxEmbedder.bgeSmallZh(2);
                CachingEmbedder chinese = new CachingEmbedder(zh, state);
                CachingEmbedder english = new CachingEmbedder(OnnxEmbedder.allMiniLm(2), state);
                LuceneIndex index = LuceneIndex.open(new IndexConfig(
                        state.resolve("index"),
                        Set.of(),
                        chinese.model(),
                        chinese.dimensions(),
                        english.model(),
                        english.dimensions()))) {
            Glossary glossary = Glossary.shipped();
            ReportReader reader = new ReportReader(
                    new ReportParser(),
                    new Chunker(chinese::countTokens, chinese.maxTokens()),
                    new FactExtractor(() -> glossary)::extract,
                    () -> glossary);
            IngestConfig config = new IngestConfig(state, "test", WeekRule.HOLDS_NEW_YEAR);
            try (Ingester ingester =
                    new Ingester(ReportFolders.of(folder), index, reader, new Embedders(chinese, english), config)) {
                IngestSummary summary = ingester.update(ProgressListener.NONE);
                IndexStatus status = index.status();
                assertEquals(List.of(), summary.skipped());
                assertEquals(sample.size(), status.reports());
                assertTrue(status.chunks() > 10 * sample.size(), status::toString);
                assertEquals(status.chunks(), status.withVector());
                assertTrue(summary.incidents() > 0, summary::toString);
                for (HybridIndex.ReportFacts facts : index.facts(Filter.NONE)) {
                    for (Incident incident : facts.facts().incidents()) {
                        assertTrue(
                                hasChunk(index, incident), () -> facts.report().id() + " " + incident);
                    }
                }
                assertTrue(index.reports().stream().allMatch(report -> report.period() != null));
            }
        }
    }

    /** Tells whether some chunk of the incident's kind and lines can be found by its first words. */
    private static boolean hasChunk(LuceneIndex index, Incident incident) {
        Report report = index.report(incident.span().report()).orElseThrow();
        String words = report.text().line(incident.span().firstLine());
        Filter filter = new Filter(null, Set.of(ChunkKind.INCIDENT), Set.of(), report.id(), null);
        SearchRequest request = new SearchRequest(
                List.of(new WordClause.FreeText(words, 1)), new FieldWeights(1, 1, 1, 1, 1, 1), null, null, filter, 50);
        return index.search(request).words().stream()
                .map(hit -> hit.chunk().span())
                .anyMatch(span ->
                        span.contains(incident.span()) || incident.span().contains(span));
    }

    private static List<Path> some(Path reports) throws IOException {
        try (var files = Files.walk(reports)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> FileNames.isReport(file.toString()))
                    .sorted()
                    .limit(6)
                    .toList();
        }
    }
}
