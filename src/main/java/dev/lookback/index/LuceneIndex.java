package dev.lookback.index;

import dev.lookback.glossary.FoldedText;
import dev.lookback.report.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;

/**
 * The index in a folder of this machine, by Lucene.
 *
 * <p>All documents of a report are one block that Lucene replaces at once; searchers are opened on commits only, so what is
 * seen is what would survive a crash. Safe for use by several threads.
 */
public final class LuceneIndex implements HybridIndex {
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Queries queries;
    private final TextAnalyzer analyzer;
    private final IndexDirectory directory;
    private final WordSegmenter segmenter;
    private final FactSnapshots facts = new FactSnapshots();
    private volatile Counted lastCounted = new Counted(-1, new IndexStatus(0, 0, 0, 0));

    private LuceneIndex(IndexDirectory directory, TextAnalyzer analyzer, WordSegmenter segmenter) throws IOException {
        this.directory = directory;
        this.writer = directory.writer();
        this.analyzer = analyzer;
        this.segmenter = segmenter;
        this.queries = new Queries(analyzer);
        this.searchers = new SearcherManager(writer, new Ranking());
    }

    /**
     * Opens the index, or makes it. One that is damaged or was written under another configuration starts empty, and
     * {@link #rebuilt()} says why.
     *
     * @throws IndexException if another process uses it, or its folder cannot be written
     */
    public static LuceneIndex open(IndexConfig config) {
        WordSegmenter segmenter = new WordSegmenter(config.dictionary());
        TextAnalyzer analyzer = new TextAnalyzer(segmenter);
        IndexDirectory directory = IndexDirectory.open(config, analyzer);
        try {
            return new LuceneIndex(directory, analyzer, segmenter);
        } catch (IOException failed) {
            directory.close();
            throw new IndexException(
                    "cannot read the index in " + config.directory() + ": " + failed.getMessage(), failed);
        }
    }

    /** Why the index was emptied when it was opened, as one sentence; empty if it was not. */
    public Optional<String> rebuilt() {
        return directory.rebuilt();
    }

    /** The segmenter of this index, with its dictionary. */
    public WordSegmenter segmenter() {
        return segmenter;
    }

    @Override
    public void put(IndexedReport report) {
        facts.forget(report.report().id());
        write(() -> writer.updateDocuments(
                new Term(Documents.REPORT_ID, report.report().id()), Documents.of(report)));
    }

    @Override
    public void delete(String reportId) {
        write(() -> writer.deleteDocuments(new Term(Documents.REPORT_ID, reportId)));
    }

    @Override
    public void commit() {
        write(() -> {
            directory.commit();
            return searchers.maybeRefresh();
        });
    }

    @Override
    public void compact(BooleanSupplier stopping) {
        Segments segments = new Segments(writer);
        int now = read(searcher -> searcher.getIndexReader().leaves().size());
        if (segments.areTooMany(now)) {
            write(() -> segments.merge(stopping));
            commit();
        }
    }

    @Override
    public Map<String, String> revisions() {
        return read(searcher -> {
            Map<String, String> revisions = new TreeMap<>();
            for (ReportSummary report : summaries(searcher, Queries.allReports())) {
                revisions.put(report.id(), report.revision());
            }
            return revisions;
        });
    }

    @Override
    public List<String> withoutVectors() {
        Query incomplete = new TermQuery(new Term(Documents.INCOMPLETE, "vectors"));
        return read(searcher ->
                summaries(searcher, incomplete).stream().map(ReportSummary::id).toList());
    }

    @Override
    public SearchResult search(SearchRequest request) {
        return read(searcher -> new Searching(searcher, queries, request).run());
    }

    @Override
    public Map<String, Integer> frequencies(List<String> words) {
        return read(searcher -> {
            Map<String, Integer> frequencies = new HashMap<>();
            for (String word : words) {
                frequencies.put(word, frequency(searcher, word));
            }
            return frequencies;
        });
    }

    private int frequency(IndexSearcher searcher, String word) throws IOException {
        String normal = FoldedText.fold(word);
        if (Scripts.countHan(normal) > 0) {
            return searcher.getIndexReader().docFreq(new Term(TextField.WORDS.body(), normal));
        }
        int rarest = Integer.MAX_VALUE;
        for (String token : analyzer.tokens(TextField.STEMS, normal)) {
            rarest = Math.min(rarest, searcher.getIndexReader().docFreq(new Term(TextField.STEMS.body(), token)));
        }
        return rarest == Integer.MAX_VALUE ? 0 : rarest;
    }

    @Override
    public Optional<Report> report(String reportId) {
        Filter only = new Filter(null, Set.of(), Set.of(), reportId, null);
        return read(searcher -> {
            List<Document> found = documents(searcher, queries.reports(only));
            return found.isEmpty() ? Optional.empty() : Optional.of(Documents.readReport(found.getFirst()));
        });
    }

    @Override
    public List<ReportSummary> reports() {
        return read(facts::of).stream().map(ReportFacts::report).toList();
    }

    @Override
    public List<ReportFacts> facts(Filter filter) {
        return read(facts::of).stream()
                .filter(stored -> FactFilter.exists(filter, stored.report()))
                .map(stored -> FactFilter.apply(filter, stored))
                .toList();
    }

    @Override
    public List<Hit> chunks(List<String> chunkIds) {
        return read(searcher -> {
            Map<String, Hit> byId = new HashMap<>();
            for (Hit hit : HitReader.read(searcher, Matches.all(searcher, Queries.chunksWithIds(chunkIds)))) {
                byId.put(hit.chunk().id(), hit.at(0, 0));
            }
            return chunkIds.stream().map(byId::get).filter(Objects::nonNull).toList();
        });
    }

    @Override
    public List<Hit> copies(Set<String> copyKeys, Filter filter, int most) {
        return copyKeys.isEmpty()
                ? List.of()
                : read(searcher -> HitReader.read(
                                searcher,
                                List.of(searcher.search(queries.copies(copyKeys, filter), most, Documents.LATEST_FIRST)
                                        .scoreDocs)))
                        .stream()
                        .sorted(Comparator.comparing(Hit::report, ReportSummary.LATEST_FIRST))
                        .toList();
    }

    private static List<Document> documents(IndexSearcher searcher, Query query) throws IOException {
        StoredFields stored = searcher.storedFields();
        List<Document> documents = new ArrayList<>();
        for (ScoreDoc found : Matches.all(searcher, query)) {
            documents.add(stored.document(found.doc));
        }
        return documents;
    }

    /** Without the texts of the reports, which are long. */
    private static List<ReportSummary> summaries(IndexSearcher searcher, Query query) throws IOException {
        StoredFields stored = searcher.storedFields();
        List<ReportSummary> summaries = new ArrayList<>();
        for (ScoreDoc found : Matches.all(searcher, query)) {
            summaries.add(Documents.readSummary(stored.document(found.doc, Set.of(Documents.SUMMARY_JSON))));
        }
        return summaries;
    }

    @Override
    public long version() {
        return read(searcher -> ((DirectoryReader) searcher.getIndexReader()).getVersion());
    }

    @Override
    public IndexStatus status() {
        return read(searcher -> {
            long version = ((DirectoryReader) searcher.getIndexReader()).getVersion();
            Counted counted = lastCounted;
            if (counted.version() != version) {
                counted = new Counted(version, count(searcher));
                lastCounted = counted;
            }
            return counted.status();
        });
    }

    private record Counted(long version, IndexStatus status) {}

    private IndexStatus count(IndexSearcher searcher) throws IOException {
        int reports = searcher.count(Queries.allReports());
        int chunks = searcher.count(queries.chunks(Filter.NONE));
        return new IndexStatus(reports, chunks, sum(searcher, Documents.EMBEDDED), sum(searcher, Documents.INCIDENTS));
    }

    private static int sum(IndexSearcher searcher, String field) throws IOException {
        long sum = 0;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            NumericDocValues values = leaf.reader().getNumericDocValues(field);
            if (values == null) {
                continue;
            }
            while (values.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
                boolean live = leaf.reader().getLiveDocs() == null
                        || leaf.reader().getLiveDocs().get(values.docID());
                sum += live ? values.longValue() : 0;
            }
        }
        return Math.toIntExact(sum);
    }

    @Override
    public void close() {
        try {
            searchers.close();
        } catch (IOException failed) {
            throw unreadable(failed);
        } finally {
            directory.close();
        }
    }

    private interface Write {
        Object run() throws IOException;
    }

    private interface Read<T> {
        T from(IndexSearcher searcher) throws IOException;
    }

    private void write(Write write) {
        try {
            write.run();
        } catch (IOException | AlreadyClosedException failed) {
            throw new IndexException(
                    "cannot write the index in " + directory.path() + ": " + failed.getMessage()
                            + " (what was stored before is kept)",
                    failed);
        }
    }

    private <T> T read(Read<T> read) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return read.from(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException failed) {
            throw unreadable(failed);
        }
    }

    private IndexException unreadable(IOException failed) {
        return new IndexException("cannot read the index in " + directory.path() + ": " + failed.getMessage(), failed);
    }
}
