package dev.lookback.ingest;

import dev.lookback.ingest.IngestSummary.Skipped;
import java.nio.file.Path;
import java.util.List;

/**
 * What lies in the report folders.
 *
 * @param files reports and zips, by id, each id once
 * @param skipped what cannot be read
 * @param notes what a person should know
 * @param directories all folders seen, the report folders included
 */
record FolderScan(List<SourceFile> files, List<Skipped> skipped, List<String> notes, List<Path> directories) {
    FolderScan {
        files = List.copyOf(files);
        skipped = List.copyOf(skipped);
        notes = List.copyOf(notes);
        directories = List.copyOf(directories);
    }
}
