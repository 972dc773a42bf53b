package dev.lookback.index;

import dev.lookback.chunk.Chunk;
import dev.lookback.facts.Facts;
import dev.lookback.glossary.FoldedText;
import dev.lookback.index.HybridIndex.ReportFacts;
import dev.lookback.report.Period;
import dev.lookback.report.Report;
import dev.lookback.report.ReportCalendar;
import dev.lookback.report.SourceText;
import dev.lookback.report.TimeMention;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.jspecify.annotations.Nullable;

/** The Lucene documents of a report: one for the report, with its facts, and one for each chunk. */
final class Documents {
    static final String TYPE = "type";
    static final String REPORT_TYPE = "report";
    static final String CHUNK_TYPE = "chunk";
    static final String REPORT_ID = "reportId";
    static final String CHUNK_ID = "chunkId";
    static final String KIND = "kind";
    static final String ENTITY = "entity";
    static final String DAYS = "days";
    static final String DATED = "dated";
    static final String COPY = "copy";
    static final String FIRST_DAY = "firstDay";
    static final String ZH_VECTOR = "zhVector";
    static final String EN_VECTOR = "enVector";
    static final String INCOMPLETE = "incomplete";
    static final String CHUNKS = "chunks";
    static final String EMBEDDED = "embedded";
    static final String INCIDENTS = "incidents";
    static final String SUMMARY_JSON = "summary";
    static final String TEXT = "text";
    static final String FACTS_JSON = "facts";
    static final String STORED_CHUNK = "chunk";

    /** By the first day of the report's period. */
    static final Sort LATEST_FIRST = new Sort(new SortField(FIRST_DAY, SortField.Type.LONG, true, Long.MIN_VALUE));

    private static final int MOST_DAYS = 40;

    private Documents() {}

    /** What a report's document stores of its facts. */
    private record StoredFacts(Facts facts, Map<String, String> chunks) {}

    static List<Document> of(IndexedReport indexed) {
        List<Document> documents = new ArrayList<>();
        ReportSummary summary = summary(indexed.report());
        for (IndexedChunk chunk : indexed.chunks()) {
            documents.add(chunkDocument(chunk, indexed.report(), summary));
        }
        documents.add(reportDocument(indexed, summary));
        return documents;
    }

    static ReportSummary readSummary(Document document) {
        return StoredJson.read(stored(document, SUMMARY_JSON), ReportSummary.class);
    }

    static Report readReport(Document document) {
        ReportSummary summary = readSummary(document);
        return new Report(
                summary.id(),
                summary.title(),
                summary.author(),
                summary.period(),
                summary.dated(),
                summary.revision(),
                new SourceText(summary.id(), stored(document, TEXT)),
                List.of(),
                summary.problems());
    }

    static ReportFacts readFacts(Document document) {
        StoredFacts stored = StoredJson.read(stored(document, FACTS_JSON), StoredFacts.class);
        return new ReportFacts(readSummary(document), stored.facts(), stored.chunks());
    }

    private static String stored(Document document, String field) {
        return Optional.ofNullable(document.get(field))
                .orElseThrow(() -> new IllegalStateException("stored field is missing: " + field));
    }

    private static ReportSummary summary(Report report) {
        return new ReportSummary(
                report.id(),
                report.title(),
                report.author(),
                report.period(),
                report.dated(),
                report.revision(),
                report.problems());
    }

    private static Document reportDocument(IndexedReport indexed, ReportSummary summary) {
        Document document = new Document();
        Report report = indexed.report();
        document.add(new StringField(TYPE, REPORT_TYPE, Field.Store.NO));
        document.add(new StringField(REPORT_ID, report.id(), Field.Store.YES));
        addDated(document, report);
        document.add(new StoredField(SUMMARY_JSON, StoredJson.write(summary)));
        document.add(new StoredField(TEXT, report.text().text()));
        document.add(new StoredField(
                FACTS_JSON, StoredJson.write(new StoredFacts(indexed.facts(), FactChunks.of(indexed)))));
        long embedded = indexed.chunks().stream().filter(Documents::hasVector).count();
        document.add(new NumericDocValuesField(CHUNKS, indexed.chunks().size()));
        document.add(new NumericDocValuesField(EMBEDDED, embedded));
        document.add(
                new NumericDocValuesField(INCIDENTS, indexed.facts().incidents().size()));
        if (embedded < indexed.chunks().size()) {
            document.add(new StringField(INCOMPLETE, "vectors", Field.Store.NO));
        }
        return document;
    }

    private static boolean hasVector(IndexedChunk chunk) {
        return chunk.zhVector() != null || chunk.enVector() != null;
    }

    private static Document chunkDocument(IndexedChunk indexed, Report report, ReportSummary summary) {
        Document document = new Document();
        Chunk chunk = indexed.chunk();
        document.add(new StringField(TYPE, CHUNK_TYPE, Field.Store.NO));
        document.add(new StringField(REPORT_ID, report.id(), Field.Store.NO));
        document.add(new StringField(CHUNK_ID, chunk.id(), Field.Store.NO));
        document.add(new StringField(KIND, indexed.kind().name(), Field.Store.NO));
        indexed.entities().forEach(name -> document.add(new StringField(ENTITY, name, Field.Store.NO)));
        addDated(document, report);
        addDays(document, indexed, report);
        addWords(document, chunk, report.title());
        addVector(document, ZH_VECTOR, indexed.zhVector());
        addVector(document, EN_VECTOR, indexed.enVector());
        String copyKey = CopyKey.of(chunk.text()).orElse(null);
        if (copyKey != null) {
            document.add(new StringField(COPY, copyKey, Field.Store.NO));
            if (report.period() != null) {
                document.add(
                        new NumericDocValuesField(FIRST_DAY, day(report.period().from())));
            }
        }
        StoredChunk stored = new StoredChunk(
                chunk, indexed.kind(), indexed.entities(), indexed.eventDate(), copyKey, withoutProblems(summary));
        document.add(new BinaryDocValuesField(STORED_CHUNK, stored.bytes()));
        return document;
    }

    private static ReportSummary withoutProblems(ReportSummary summary) {
        return new ReportSummary(
                summary.id(),
                summary.title(),
                summary.author(),
                summary.period(),
                summary.dated(),
                summary.revision(),
                List.of());
    }

    private static void addDated(Document document, Report report) {
        LocalDate dated = report.dated();
        if (dated != null) {
            document.add(new IntPoint(DATED, day(dated)));
        }
    }

    /** Days of the report's period, of the chunk's incident, and those its words name, up to a month long. */
    private static void addDays(Document document, IndexedChunk indexed, Report report) {
        Set<Period> days = new LinkedHashSet<>();
        if (report.period() != null) {
            days.add(report.period());
        }
        if (indexed.eventDate() != null) {
            days.add(new Period(indexed.eventDate(), indexed.eventDate()));
        }
        for (TimeMention mention : ReportCalendar.find(indexed.chunk().text(), report)) {
            if (mention.days() != null && mention.precision().compareTo(TimeMention.Precision.MONTH) <= 0) {
                days.add(mention.days());
            }
        }
        days.stream()
                .limit(MOST_DAYS)
                .forEach(each ->
                        document.add(new IntRange(DAYS, new int[] {day(each.from())}, new int[] {day(each.to())})));
    }

    private static void addWords(Document document, Chunk chunk, String title) {
        String body = FoldedText.fold(chunk.text());
        List<String> above = new ArrayList<>(List.of(title));
        above.addAll(chunk.section());
        above.addAll(chunk.context());
        String head = FoldedText.fold(String.join("\n", above));
        for (TextField field : TextField.values()) {
            document.add(words(field.body(), body));
            document.add(words(field.head(), head));
        }
    }

    private static IndexableField words(String field, String text) {
        return new org.apache.lucene.document.TextField(field, text, Field.Store.NO);
    }

    private static void addVector(Document document, String field, float @Nullable [] vector) {
        if (vector != null) {
            document.add(new KnnFloatVectorField(field, vector, VectorSimilarityFunction.DOT_PRODUCT));
        }
    }

    static int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }
}
