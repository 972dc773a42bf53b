package dev.lookback.ingest;

import dev.lookback.ingest.IngestSummary.Skipped;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What lies in the report folders.
 *
 * @param files reports and zips, by id, each id once
 * @param skipped what cannot be read
 * @param notes what a person should know
 * @param directories all folders seen, the report folders included
 */
record FolderScan(List<SourceFile> files, List<Skipped> skipped, List<String> notes, List<Directory> directories) {
    FolderScan {
        files = List.copyOf(files);
        skipped = List.copyOf(skipped);
        notes = List.copyOf(notes);
        directories = List.copyOf(directories);
    }

    /**
     * A folder.
     *
     * @param path absolute
     * @param key tells it from another folder that takes its place later; null where the platform has no such key
     */
    record Directory(Path path, @Nullable Object key) {}
}
