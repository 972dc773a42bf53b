package dev.lookback.ingest;

/** What a source file turns out to hold: reports that can be read, and what cannot. */
sealed interface SourceItem {
    /** The report's id, or what stands for it. */
    String id();

    /** The bytes of a report. */
    record Content(String id, byte[] bytes) implements SourceItem {}

    /** What will not be read as long as the file stays as it is. */
    record Refused(String id, String reason) implements SourceItem {}

    /** What could not be read this time: the file is locked, half copied or gone. */
    record Failed(String id, String reason) implements SourceItem {}
}
