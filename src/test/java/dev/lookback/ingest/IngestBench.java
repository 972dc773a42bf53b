package dev.lookback.ingest;

import dev.lookback.chunk.Chunk;
import dev.lookback.facts.Facts;
import dev.lookback.facts.Field;
import dev.lookback.facts.Incident;
import dev.lookback.glossary.Entity;
import dev.lookback.glossary.Glossary;
import dev.lookback.index.FieldWeights;
import dev.lookback.index.Filter;
import dev.lookback.index.Hit;
import dev.lookback.index.HybridIndex;
import dev.lookback.index.IndexConfig;
import dev.lookback.index.LuceneIndex;
import dev.lookback.index.SearchRequest;
import dev.lookback.index.WordClause;
import dev.lookback.llm.CachingEmbedder;
import dev.lookback.llm.HashEmbedder;
import dev.lookback.report.Report;
import dev.lookback.report.ReportParser;
import dev.lookback.report.SourceSpan;
import dev.lookback.report.WeekRule;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * An ingester on a real index and a real parser, with one chunk a line, an incident in each line that begins with "!", and
 * an embedder without a model. It may be closed and opened again on the same folders.
 */
final class IngestBench implements AutoCloseable {
    static final Instant LONG_AGO = Instant.parse("2024-01-01T08:00:00Z");

    private static final Glossary GLOSSARY =
            Glossary.of(List.of(new Entity("Falcon", Entity.Kind.SYSTEM, List.of("猎鹰"), List.of())));

    final Path root;
    final Path reports;
    Glossary glossary = GLOSSARY;
    Limits limits = Limits.STANDARD;
    List<Path> folders;
    List<String> parsed = new ArrayList<>();
    HashEmbedder chinese = new HashEmbedder("zh", 512);
    HashEmbedder english = new HashEmbedder("en", 512);
    HybridIndex index;
    Ingester ingester;
    private Embedders embedders;

    IngestBench(Path root) throws IOException {
        this.root = root;
        this.reports = Files.createDirectories(root.resolve("reports"));
        this.folders = List.of(reports);
    }

    IngestBench open() {
        parsed = new ArrayList<>();
        chinese = new HashEmbedder("zh", 512);
        english = new HashEmbedder("en", 512);
        index = LuceneIndex.open(new IndexConfig(root.resolve("index"), Set.of(), "zh", 64, "en", 64));
        embedders = new Embedders(
                new CachingEmbedder(chinese, root.resolve("index")),
                new CachingEmbedder(english, root.resolve("index")));
        return withIndex(index);
    }

    IngestBench withIndex(HybridIndex other) {
        ReportParser parser = new ReportParser();
        ReportReader reader = new ReportReader(
                (id, bytes, hints) -> {
                    parsed.add(id);
                    return parser.parse(id, bytes, hints);
                },
                IngestBench::linesOf,
                IngestBench::factsOf,
                () -> glossary);
        IngestConfig config = new IngestConfig(root.resolve("index"), "test", WeekRule.HOLDS_NEW_YEAR);
        ingester = new Ingester(
                new ReportFolders(folders), other, reader, embedders, config, limits, java.time.InstantSource.system());
        return this;
    }

    IngestSummary update() {
        return ingester.update(ProgressListener.NONE);
    }

    /** Closes and opens again, as a restart does. */
    IngestBench restart() {
        close();
        return open();
    }

    @Override
    public void close() {
        ingester.close();
        index.close();
        embedders.chinese().close();
        embedders.english().close();
    }

    private static List<Chunk> linesOf(Report report) {
        List<Chunk> chunks = new ArrayList<>();
        for (int line = 2; line <= report.text().lineCount(); line++) {
            String text = report.text().line(line);
            if (!text.isBlank()) {
                SourceSpan span = report.text().lines(line, line);
                chunks.add(new Chunk(report.id() + "#" + line, span, text, List.of(), List.of()));
            }
        }
        return chunks;
    }

    private static Facts factsOf(Report report) {
        List<Incident> incidents = new ArrayList<>();
        for (Chunk chunk : linesOf(report)) {
            if (chunk.text().startsWith("!")) {
                Field symptom = new Field(chunk.text(), chunk.span());
                incidents.add(new Incident(
                        chunk.id(),
                        chunk.span(),
                        null,
                        null,
                        null,
                        Incident.Basis.UNKNOWN,
                        symptom,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        Incident.Side.UNKNOWN));
            }
            if (chunk.text().startsWith("DEFECT")) {
                throw new IllegalStateException("a defect, for the test");
            }
        }
        return new Facts(incidents, List.of(), List.of(), List.of());
    }

    /** Writes a file as if it had been there for long, so that nothing is read twice for fear of coarse clocks. */
    Path write(String path, String text) throws IOException {
        return write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    Path write(String path, byte[] bytes) throws IOException {
        Path file = reports.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        Files.setLastModifiedTime(file, FileTime.from(LONG_AGO.plusSeconds(bytes.length)));
        return file;
    }

    static byte[] zip(Map<String, byte[]> entries, Charset names) throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** Pairs of name and text. */
    static byte[] zip(String... namesAndTexts) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int at = 0; at < namesAndTexts.length; at += 2) {
            entries.put(namesAndTexts[at], namesAndTexts[at + 1].getBytes(StandardCharsets.UTF_8));
        }
        return zip(entries, StandardCharsets.UTF_8);
    }

    List<String> ids() {
        return index.revisions().keySet().stream().sorted().toList();
    }

    /** Ids of the chunks found by words. */
    List<String> find(String words) {
        SearchRequest request = new SearchRequest(
                List.of(new WordClause.FreeText(words, 1)),
                new FieldWeights(1, 1, 1, 1, 1, 0.5f),
                null,
                null,
                Filter.NONE,
                20);
        return ids(index.search(request).words());
    }

    /** Ids of the chunks found by the Chinese vectors. */
    List<String> findByVector(String text) {
        SearchRequest request = new SearchRequest(
                List.of(),
                new FieldWeights(1, 1, 1, 1, 1, 0.5f),
                new HashEmbedder().embedQuery(text),
                null,
                Filter.NONE,
                20);
        return ids(index.search(request).zhVectors());
    }

    private static List<String> ids(List<Hit> hits) {
        return hits.stream().map(hit -> hit.chunk().id()).toList();
    }

    static List<String> skipped(IngestSummary summary) {
        return summary.skipped().stream()
                .map(skip -> skip.file() + ": " + skip.reason())
                .toList();
    }
}
