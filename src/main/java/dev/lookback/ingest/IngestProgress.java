package dev.lookback.ingest;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How far bringing the index up to date has come.
 *
 * @param stage what is being done
 * @param done files or chunks done, of {@code total}
 * @param total files or chunks there are to do in this stage, as far as known
 * @param perSecond files or chunks a second so far; 0 while unknown
 * @param left estimated time to the end of the stage; null while unknown
 */
public record IngestProgress(
        Stage stage,
        int done,
        int total,
        double perSecond,
        @Nullable Duration left) {
    /** What is being done. */
    public enum Stage {
        /** Files are compared, read and stored; what is stored can be found by words at once. */
        READING,
        /** Chunks get their vectors. */
        EMBEDDING
    }

    static IngestProgress of(Stage stage, int done, int total, Duration spent) {
        double seconds = spent.toNanos() / 1e9;
        if (done == 0 || seconds <= 0) {
            return new IngestProgress(stage, done, total, 0, null);
        }
        double perSecond = done / seconds;
        Duration left = Duration.ofMillis(Math.round(1000 * Math.max(0, total - done) / perSecond));
        return new IngestProgress(stage, done, total, perSecond, left);
    }
}
