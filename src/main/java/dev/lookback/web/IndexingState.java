package dev.lookback.web;

import dev.lookback.index.IndexStatus;
import dev.lookback.ingest.IngestProgress;
import dev.lookback.ingest.IngestSummary;
import dev.lookback.ingest.ProgressListener;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far indexing is, as told by the ingest. Ready once every report can be found by words. Safe for several threads. */
public final class IndexingState implements ProgressListener {
    private volatile boolean ready;
    private volatile @Nullable IngestProgress progress;
    private volatile List<CoverageJson.Skipped> skipped = List.of();

    @Override
    public void progressed(IngestProgress now) {
        progress = now;
        if (now.stage() == IngestProgress.Stage.EMBEDDING) {
            ready = true;
        }
    }

    @Override
    public void finished(IngestSummary summary) {
        skipped = summary.skipped().stream()
                .map(file -> new CoverageJson.Skipped(file.file(), file.reason()))
                .toList();
        progress = null;
        ready = true;
    }

    List<CoverageJson.Skipped> skipped() {
        return skipped;
    }

    StatusJson status(IndexStatus stored) {
        IngestProgress now = progress;
        return new StatusJson(
                ready,
                stored.reports(),
                stored.chunks(),
                stored.withVector(),
                stored.incidents(),
                now == null
                        ? null
                        : new StatusJson.Progress(
                                StatusJson.Stage.valueOf(now.stage().name()),
                                now.done(),
                                Math.max(now.done(), now.total())));
    }
}
