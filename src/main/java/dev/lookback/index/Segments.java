package dev.lookback.index;

import java.io.IOException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.TieredMergePolicy;

/**
 * How many segments an index has. Each vector search walks a graph in every segment, so that many small ones cost time; but
 * it looks at only so many passages of each, so that one that holds all finds less. Measured with 73,000 chunks (60 nearest
 * by both models, processor time; how many of the true 60 were among them, Chinese and English):
 *
 * <pre>
 * 10 segments   5.1 ms   .88  .71
 *  3 segments   2.4 ms   .88  .69
 *  1 segment    0.9 ms   .73  .40
 * </pre>
 */
final class Segments {
    private static final int CHUNKS_OF_ONE = 25_000;

    /** About 60,000 chunks: joining the vector graphs of larger ones takes most of the time of a long history's first run. */
    private static final double MEGABYTES_OF_ONE = 200;

    /** So many more than wanted are left alone: what comes in week by week is not worth the work each time. */
    private static final int MORE = 3;

    private static final long PAUSE_NANOS = 20_000_000;

    private final IndexWriter writer;

    Segments(IndexWriter writer) {
        this.writer = writer;
    }

    /** Merges what comes in, up to a size. */
    static MergePolicy policy() {
        TieredMergePolicy policy = new TieredMergePolicy();
        policy.setMaxMergedSegmentMB(MEGABYTES_OF_ONE);
        return policy;
    }

    private int wanted() {
        return writer.getDocStats().numDocs / CHUNKS_OF_ONE + 1;
    }

    boolean areTooMany(int now) {
        return now > wanted() + MORE;
    }

    /** Merges the smallest until there are as many as wanted; false if it was stopped before. */
    boolean merge(BooleanSupplier stopping) throws IOException {
        writer.forceMerge(wanted(), false);
        while (!writer.getMergingSegments().isEmpty() && !stopping.getAsBoolean()) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return writer.getMergingSegments().isEmpty();
    }
}
