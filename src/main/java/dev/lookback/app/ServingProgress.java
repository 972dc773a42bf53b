package dev.lookback.app;

import dev.lookback.ingest.IngestProgress;
import dev.lookback.ingest.IngestSummary;
import dev.lookback.ingest.ProgressListener;
import java.io.PrintWriter;
import java.util.List;

/** Tells the server how far indexing is, and prints a summary whenever something changed. */
final class ServingProgress implements ProgressListener {
    private final ProgressListener server;
    private final PrintWriter err;

    ServingProgress(ProgressListener server, PrintWriter err) {
        this.server = server;
        this.err = err;
    }

    @Override
    public void progressed(IngestProgress progress) {
        server.progressed(progress);
    }

    @Override
    public void finished(IngestSummary summary) {
        server.finished(summary);
        List<IngestSummary.Skipped> skipped = summary.skipped();
        if (summary.changedIndex() || !skipped.isEmpty()) {
            SummaryPrinter.print(summary, err);
            err.flush();
        }
    }

    @Override
    public void failed(String reason) {
        server.failed(reason);
        err.println("lookback: " + reason);
        err.flush();
    }
}
