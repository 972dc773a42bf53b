package dev.lookback.index;

import dev.lookback.index.HybridIndex.ReportFacts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;

/**
 * The facts of all reports as the searcher sees them, read once per commit and kept in memory, so that counting over a
 * hundred thousand incidents takes milliseconds. What did not change from commit to commit is not read again. Safe for use
 * by several threads.
 */
final class FactSnapshots {
    private static final Set<String> FIELDS = Set.of(Documents.SUMMARY_JSON, Documents.FACTS_JSON);

    private record Snapshot(long version, List<ReportFacts> facts) {}

    private Snapshot newest = new Snapshot(-1, List.of());

    /** Facts by period of the report. */
    synchronized List<ReportFacts> of(IndexSearcher searcher) throws IOException {
        long version = ((DirectoryReader) searcher.getIndexReader()).getVersion();
        Snapshot snapshot = newest;
        if (snapshot.version() != version) {
            snapshot = new Snapshot(version, load(searcher, snapshot.facts()));
            newest = snapshot;
        }
        return snapshot.facts();
    }

    /** Drops what is known of a report, because it is stored anew. */
    synchronized void forget(String reportId) {
        Snapshot snapshot = newest;
        newest = new Snapshot(
                -1,
                snapshot.facts().stream()
                        .filter(stored -> !stored.report().id().equals(reportId))
                        .toList());
    }

    private static List<ReportFacts> load(IndexSearcher searcher, List<ReportFacts> earlier) throws IOException {
        Map<String, ReportFacts> known = new HashMap<>();
        earlier.forEach(stored -> known.put(key(stored.report()), stored));
        List<ReportFacts> all = new ArrayList<>();
        StoredFields stored = searcher.storedFields();
        for (ScoreDoc found : Matches.all(searcher, Queries.allReports())) {
            Document summary = stored.document(found.doc, Set.of(Documents.SUMMARY_JSON));
            ReportFacts kept = known.get(key(Documents.readSummary(summary)));
            all.add(kept == null ? Documents.readFacts(stored.document(found.doc, FIELDS)) : kept);
        }
        all.sort(Comparator.comparing(ReportFacts::report, ReportSummary.BY_PERIOD));
        return List.copyOf(all);
    }

    private static String key(ReportSummary report) {
        return report.revision() + " " + report.id();
    }
}
