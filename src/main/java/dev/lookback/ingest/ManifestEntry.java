package dev.lookback.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a source file held when it was last read.
 *
 * @param id the file's id
 * @param stamp its state then
 * @param readAtMillis when it was read, since 1970
 * @param items the reports in it, and what was refused
 */
record ManifestEntry(String id, Stamp stamp, long readAtMillis, List<Item> items) {
    /** Time stamps may be this coarse; a file changed within it of being read may have changed again unseen. */
    private static final long COARSEST_CLOCK_MILLIS = 2_000;

    ManifestEntry {
        items = List.copyOf(items);
    }

    /** Tells whether the file is certainly still as it was read. */
    boolean describes(SourceFile file) {
        return id.equals(file.id())
                && stamp.equals(file.stamp())
                && stamp.modifiedNanos() / 1_000_000 < readAtMillis - COARSEST_CLOCK_MILLIS;
    }

    /**
     * A report, or what could not become one.
     *
     * @param id the report's id
     * @param revision hash of its bytes; null if it was refused
     * @param reason why it was refused; null if it was not
     */
    record Item(
            String id, @Nullable String revision, @Nullable String reason) {}
}
