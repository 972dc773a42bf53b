package dev.lookback.ingest;

/** Is told how the index is brought up to date; called on the thread that does it, so it must be quick. */
@FunctionalInterface
public interface ProgressListener {
    /** For those who do not want to know. */
    ProgressListener NONE = progress -> {};

    /** Some files or chunks are done. */
    void progressed(IngestProgress progress);

    /** The index is up to date, or the work was stopped. */
    default void finished(IngestSummary summary) {}

    /**
     * The folders cannot be read at the moment; it is tried again.
     *
     * @param reason one sentence for people
     */
    default void failed(String reason) {}
}
