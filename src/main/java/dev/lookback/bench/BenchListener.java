package dev.lookback.bench;

import dev.lookback.ingest.ProgressListener;

/** Is told what is being measured, so that a person need not guess during minutes of silence. */
public interface BenchListener extends ProgressListener {
    /**
     * Something begins.
     *
     * @param what one clause for people
     */
    void begins(String what);
}
