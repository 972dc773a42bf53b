package dev.lookback.index;

import dev.lookback.facts.Facts;
import dev.lookback.report.Report;
import java.util.List;

/**
 * One revision of a report with all that is stored of it; replaced as a whole.
 *
 * @param report the report
 * @param chunks its chunks, in the order of the file
 * @param facts its facts
 */
public record IndexedReport(Report report, List<IndexedChunk> chunks, Facts facts) {
    public IndexedReport {
        chunks = List.copyOf(chunks);
    }
}
