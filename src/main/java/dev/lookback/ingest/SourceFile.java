package dev.lookback.ingest;

import java.nio.file.Path;

/**
 * A file in a report folder: a report, or a zip of reports.
 *
 * @param path absolute
 * @param id path relative to its folder, {@code /}-separated; the report's id, or the first part of the ids in the zip
 * @param stamp its state when it was seen
 */
record SourceFile(Path path, String id, Stamp stamp) {
    boolean isZip() {
        return FileNames.isZip(id);
    }

    SourceFile withId(String other) {
        return new SourceFile(path, other, stamp);
    }
}
