package dev.lookback.bench;

import dev.lookback.ingest.IngestProgress;
import dev.lookback.ingest.IngestProgress.Stage;
import dev.lookback.ingest.ProgressListener;

/** Notes when the last file was read; from about then on everything can be found by words. */
final class WordsReady implements ProgressListener {
    private final ProgressListener next;
    private long lastRead = System.nanoTime();

    WordsReady(ProgressListener next) {
        this.next = next;
    }

    @Override
    public void progressed(IngestProgress progress) {
        if (progress.stage() == Stage.READING) {
            lastRead = System.nanoTime();
        }
        next.progressed(progress);
    }

    double secondsSince(long startNanos) {
        return Math.max(0, lastRead - startNanos) / 1e9;
    }
}
