package dev.lookback.index;

import dev.lookback.facts.Facts;
import dev.lookback.report.Report;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Stores reports with their chunks and facts, and finds them by words, by vector and by field.
 *
 * <p>A projection of the report files: it can be dropped and rebuilt at any time. Safe for use by several threads.
 */
public interface HybridIndex extends AutoCloseable {
    /**
     * Stores one revision of a report in place of any other. Searchers see the old revision or the new one, never both
     * and never a part. Idempotent.
     */
    void put(IndexedReport report);

    /** Removes a report with its chunks and facts; does nothing if it is not there. */
    void delete(String reportId);

    /** Makes all earlier puts and deletes durable and visible; the last durable state survives a crash at any moment. */
    void commit();

    /**
     * Puts together what was stored in many parts, if there are so many that searches take longer for it. May take a minute;
     * searches and writes go on meanwhile.
     *
     * @param stopping asked now and then; once true, the rest is left for another time
     */
    void compact(BooleanSupplier stopping);

    /** Revision by report id, of all that is stored and committed. */
    Map<String, String> revisions();

    /** Ids of the stored reports of which some chunk still lacks its vector. */
    List<String> withoutVectors();

    /** The ranked lists for a request. */
    SearchResult search(SearchRequest request);

    /**
     * In how many chunks each word stands; for several English words in a row, that of the rarest.
     *
     * @param words Chinese dictionary words or English words
     */
    Map<String, Integer> frequencies(List<String> words);

    /** A stored report, without sections; its text and problems are there. */
    Optional<Report> report(String reportId);

    /** All stored reports, by period and id; without sections. */
    List<ReportSummary> reports();

    /** Facts of the reports that match the filter, by period of the report and position in it. */
    List<ReportFacts> facts(Filter filter);

    /** The stored chunks with these ids, in this order; ids that are not there are left out. Rank and score are 0. */
    List<Hit> chunks(List<String> chunkIds);

    /**
     * The stored chunks with these keys, which say the same as each other key by key ({@link Hit#copyKey}). Rank and score
     * mean nothing.
     *
     * @param filter what counts
     * @param most how many at most, at least 1
     * @return the latest report's first
     */
    List<Hit> copies(Set<String> copyKeys, Filter filter, int most);

    /** Changes whenever what can be seen changes. */
    long version();

    /** Numbers for health checks. */
    IndexStatus status();

    @Override
    void close();

    /**
     * Facts of one report.
     *
     * @param report the report
     * @param facts those of its facts that match
     * @param chunks id of the chunk in which a fact stands, by the fact's id
     */
    record ReportFacts(ReportSummary report, Facts facts, Map<String, String> chunks) {
        public ReportFacts {
            chunks = Map.copyOf(chunks);
        }
    }
}
