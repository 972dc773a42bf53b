package dev.lookback.ingest;

/** Takes what is read from source files. */
interface SourceSink {
    void take(SourceItem item);

    /** False once the reading is to stop; what is read until then is still taken. */
    boolean wantsMore();
}
