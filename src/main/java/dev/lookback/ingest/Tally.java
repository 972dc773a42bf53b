package dev.lookback.ingest;

import dev.lookback.index.IndexStatus;
import dev.lookback.ingest.IngestSummary.Skipped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What happens in one run, which may look at the folders several times. Not for several threads. */
final class Tally {
    private final Instant start;
    private final Set<String> added = new HashSet<>();
    private final Set<String> changed = new HashSet<>();
    private final Set<String> removed = new HashSet<>();
    private final List<Skipped> skipped = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private int files;
    private int embedded;

    Tally(Instant start) {
        this.start = start;
    }

    /** Another look at the folders begins: what there is is counted anew, what was done stays counted. */
    void beginLook(FolderScan scan) {
        files = 0;
        skipped.clear();
        skipped.addAll(scan.skipped());
        notes.clear();
        notes.addAll(scan.notes());
    }

    void isThere() {
        files++;
    }

    /** Counts an item of a file that was left as it is. */
    void count(ManifestEntry.Item item) {
        if (item.reason() != null) {
            skip(item.id(), item.reason());
        } else {
            isThere();
        }
    }

    void skip(String id, String reason) {
        skipped.add(new Skipped(id, reason));
    }

    void add(String id) {
        removed.remove(id);
        added.add(id);
    }

    void change(String id) {
        if (!added.contains(id)) {
            changed.add(id);
        }
    }

    void remove(String id) {
        changed.remove(id);
        if (!added.remove(id)) {
            removed.add(id);
        }
    }

    void embed(int vectors) {
        embedded += vectors;
    }

    boolean changedIndex() {
        return !(added.isEmpty() && changed.isEmpty() && removed.isEmpty());
    }

    /** Tells whether the index holds anything else than before, vectors included. */
    boolean didSomething() {
        return changedIndex() || embedded > 0;
    }

    IngestSummary summary(IndexStatus status, Instant end, boolean complete) {
        return new IngestSummary(
                files,
                added.size(),
                changed.size(),
                removed.size(),
                Math.max(0, files - added.size() - changed.size()),
                skipped,
                notes,
                status.chunks(),
                status.incidents(),
                embedded,
                Duration.between(start, end),
                complete);
    }
}
