package dev.lookback.ingest;

import dev.lookback.index.IndexedReport;
import dev.lookback.index.ReportSummary;
import dev.lookback.ingest.IngestProgress.Stage;
import dev.lookback.ingest.ManifestEntry.Item;
import dev.lookback.report.Report;
import dev.lookback.report.UnreadableReportException;
import dev.lookback.report.WeekRule;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One pass over the source files: reads those that changed, stores their reports, removes what is gone. Used once.
 *
 * <p>Files are taken in the order of their names, so that neighbours in time are neighbours here.
 */
final class ChangeReader {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeReader.class);

    private final IngestParts parts;
    private final Tally tally;
    private final BooleanSupplier stopping;
    private final Manifest manifest;
    private final NeighbourYears years;
    private final StoredState stored;
    private final SourceReader sources;
    private final CommitPace pace;
    private final ReportStore store;
    private final ProgressListener listener;
    private final Instant start;
    private final Set<String> alive = new HashSet<>();
    private final List<String> failed = new ArrayList<>();
    private final Set<String> withoutNeighbour = new HashSet<>();
    private final Set<String> withoutSibling = new HashSet<>();
    private boolean manifestChanged;

    /** @param manifest of the last run, by today's recipe; brought up to date */
    ChangeReader(
            IngestParts parts, Manifest manifest, Tally tally, BooleanSupplier stopping, ProgressListener listener) {
        this.parts = parts;
        this.manifest = manifest;
        this.tally = tally;
        this.stopping = stopping;
        this.listener = listener;
        List<ReportSummary> reports = parts.index().reports();
        this.years = new NeighbourYears(
                parts.weeks().rule(reports), LocalDate.ofInstant(parts.clock().instant(), ZoneOffset.UTC));
        this.stored = new StoredState(reports, manifest, years);
        this.sources = new SourceReader(parts.limits());
        this.pace = new CommitPace(parts.index(), parts.clock());
        this.store = new ReportStore(parts, pace);
        this.start = parts.clock().instant();
    }

    /** Returns true if every file was dealt with, so that only a change of the folders can bring more to do. */
    boolean read(FolderScan scan) {
        tally.beginLook(scan);
        int done = 0;
        for (SourceFile file : scan.files()) {
            if (stopping.getAsBoolean()) {
                break;
            }
            read(file);
            if (pace.commitIfDue()) {
                saveManifest();
            }
            done++;
            progress(done, scan.files().size());
        }
        boolean all = done == scan.files().size() && !stopping.getAsBoolean();
        if (all) {
            removeTheRest(scan);
        }
        pace.commit();
        if (tally.changedIndex()) {
            readAgain();
            pace.commit();
        }
        if (manifestChanged) {
            saveManifest();
        }
        return all && failed.isEmpty();
    }

    private void progress(int done, int total) {
        Duration spent = Duration.between(start, parts.clock().instant());
        listener.progressed(IngestProgress.of(Stage.READING, done, total, spent));
    }

    private void read(SourceFile file) {
        ManifestEntry entry = manifest.entries().get(file.id());
        if (entry != null && entry.describes(file) && stored.holds(entry)) {
            entry.items().forEach(this::leave);
            return;
        }
        Pass pass = new Pass();
        sources.read(file, pass);
        if (pass.complete) {
            long readAt = parts.clock().instant().toEpochMilli();
            manifest.entries().put(file.id(), new ManifestEntry(file.id(), file.stamp(), readAt, pass.items));
            manifestChanged = true;
        }
    }

    private void leave(Item item) {
        tally.count(item);
        if (item.revision() != null) {
            alive.add(item.id());
        }
    }

    /** Takes what one source file holds. */
    private final class Pass implements SourceSink {
        private final List<Item> items = new ArrayList<>();
        private boolean complete = true;

        @Override
        public boolean wantsMore() {
            complete &= !stopping.getAsBoolean();
            return complete;
        }

        @Override
        public void take(SourceItem item) {
            switch (item) {
                case SourceItem.Content content -> takeContent(content);
                case SourceItem.Refused refused -> refuse(refused.id(), refused.reason());
                case SourceItem.Failed unread -> {
                    complete = false;
                    failed.add(unread.id());
                    String kept = stored.holds(unread.id()) ? "; its earlier revision stays" : "";
                    tally.skip(unread.id(), unread.reason() + kept);
                }
            }
        }

        private void refuse(String id, String reason) {
            items.add(new Item(id, null, reason));
            tally.skip(id, reason);
        }

        private void takeContent(SourceItem.Content content) {
            String id = content.id();
            if (alive.contains(id)) {
                refuse(id, "is in its zip twice; the first is read");
                return;
            }
            String revision = Revision.of(content.bytes());
            if (!stored.holds(id, revision) && !store(id, content.bytes())) {
                return;
            }
            tally.isThere();
            alive.add(id);
            items.add(new Item(id, revision, null));
        }

        private boolean store(String id, byte[] bytes) {
            boolean neighbour = years.knowsNeighbour(id);
            boolean sibling = years.knowsSibling(id);
            IndexedReport read;
            try {
                read = parts.reader().label(years.parse(parts.reader(), id, bytes));
            } catch (UnreadableReportException unreadable) {
                refuse(id, String.valueOf(unreadable.getMessage()));
                return false;
            } catch (RuntimeException | StackOverflowError defect) {
                // One report that we fail to understand must not keep all others out of the index.
                LOG.error("{} could not be understood", id, defect);
                refuse(id, "could not be understood, the log says why");
                return false;
            }
            store.put(read);
            years.remember(id, read.report().period());
            if (!neighbour) {
                withoutNeighbour.add(id);
            } else if (!sibling) {
                withoutSibling.add(id);
            }
            if (stored.holds(id)) {
                tally.change(id);
            } else {
                tally.add(id);
            }
            return true;
        }
    }

    private void removeTheRest(FolderScan scan) {
        Set<String> files = new HashSet<>();
        scan.files().forEach(file -> files.add(file.id()));
        manifestChanged |= manifest.entries().keySet().retainAll(files);
        for (String id : stored.without(alive)) {
            if (!lasts(id)) {
                store.delete(id);
                tally.remove(id);
            }
        }
    }

    /** Tells whether the report's file could not be read this time, so that its earlier revision stays. */
    private boolean lasts(String id) {
        return failed.stream().anyMatch(file -> id.equals(file) || id.startsWith(file + FileNames.INSIDE));
    }

    /** Dates reports that were read before their neighbours, or the numbering of weeks, were known. */
    private void readAgain() {
        WeekRule now = parts.weeks().rule(parts.index().reports());
        if (!now.equals(years.weekRule())) {
            years.use(now);
            withoutNeighbour.addAll(alive);
        }
        withoutNeighbour.addAll(stored.undated());
        withoutNeighbour.removeIf(id -> !alive.contains(id) || !years.knowsNeighbour(id));
        withoutSibling.removeIf(id -> !alive.contains(id) || !years.knowsSibling(id));
        withoutNeighbour.addAll(withoutSibling);
        for (String id : withoutNeighbour) {
            parts.index().report(id).ifPresent(this::readAgain);
        }
    }

    private void readAgain(Report before) {
        try {
            Report now = parts.reader().reread(before, years);
            if (!Objects.equals(before.period(), now.period()) || !Objects.equals(before.dated(), now.dated())) {
                store.put(parts.reader().label(now));
                years.remember(now.id(), now.period());
            }
        } catch (UnreadableReportException impossible) {
            throw new IllegalStateException(before.id() + " was read before", impossible);
        }
    }

    private void saveManifest() {
        try {
            manifest.save(parts.manifest());
        } catch (IOException failed) {
            LOG.warn(
                    "{} cannot be written, so all reports will be read again after a restart: {}",
                    parts.manifest(),
                    failed.toString());
        }
    }
}
