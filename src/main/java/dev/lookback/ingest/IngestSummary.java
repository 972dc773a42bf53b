package dev.lookback.ingest;

import java.time.Duration;
import java.util.List;

/**
 * What bringing the index up to date came to.
 *
 * @param files reports found in the folders, those in zips included
 * @param added reports that were not in the index
 * @param changed reports stored again, because their content or what they are read with changed
 * @param removed reports that are gone from the folders, and now from the index
 * @param unchanged reports left as they were
 * @param skipped files that could not be read, in the order met
 * @param notes other things a person should know, one sentence each
 * @param chunks chunks in the index afterwards
 * @param incidents incidents in the index afterwards
 * @param embedded vectors computed, not counting those that were known
 * @param took time from start to end
 * @param complete false if it was stopped before the end; what was stored until then is kept
 */
public record IngestSummary(
        int files,
        int added,
        int changed,
        int removed,
        int unchanged,
        List<Skipped> skipped,
        List<String> notes,
        int chunks,
        int incidents,
        int embedded,
        Duration took,
        boolean complete) {
    public IngestSummary {
        skipped = List.copyOf(skipped);
        notes = List.copyOf(notes);
    }

    /** Tells whether the index now holds something else than before. */
    public boolean changedIndex() {
        return added + changed + removed > 0;
    }

    /**
     * A file that is not in the index, or not in its latest state.
     *
     * @param file path in its folder; for a file in a zip as in a report's id
     * @param reason one clause that names the rule and the value
     */
    public record Skipped(String file, String reason) {}
}
