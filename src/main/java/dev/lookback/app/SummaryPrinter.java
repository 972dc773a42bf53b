package dev.lookback.app;

import dev.lookback.ingest.IngestSummary;
import java.io.PrintWriter;

/** Prints what an ingest came to. */
final class SummaryPrinter {
    private SummaryPrinter() {}

    static void print(IngestSummary summary, PrintWriter out) {
        out.printf(
                "%d files: %d added, %d changed, %d removed, %d unchanged, %d skipped%n",
                summary.files(),
                summary.added(),
                summary.changed(),
                summary.removed(),
                summary.unchanged(),
                summary.skipped().size());
        summary.skipped().forEach(skipped -> out.printf("  skipped %s: %s%n", skipped.file(), skipped.reason()));
        summary.notes().forEach(note -> out.printf("  note: %s%n", note));
        out.printf(
                "%d chunks, %d incidents, %d vectors made, %.1f s%n",
                summary.chunks(),
                summary.incidents(),
                summary.embedded(),
                summary.took().toMillis() / 1000.0);
        if (!summary.complete()) {
            out.println("stopped before the end; what was stored is kept, and the next run goes on from there");
        }
    }
}
