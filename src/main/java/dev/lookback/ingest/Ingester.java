package dev.lookback.ingest;

import dev.lookback.index.HybridIndex;
import dev.lookback.index.IndexCache;
import dev.lookback.llm.LlmException;
import dev.lookback.report.WeekRule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Brings the index up to date with the report folders.
 *
 * <ol>
 *   <li>{@link FolderScanner} lists the files; those that are as they were are not opened ({@link Manifest}).
 *   <li>{@link ChangeReader} reads what changed and stores it with the vectors that are at hand: from then on it can be
 *       found by words. Reports whose files are gone are removed.
 *   <li>{@link VectorQueue} makes the vectors that are missing, the latest reports first, and stores those reports again.
 *   <li>{@link HybridIndex#compact} puts together what these many small steps stored apart.
 * </ol>
 *
 * <p>Whatever happens in between, the index holds whole reports only, and the next run goes on where this one stopped. Safe
 * for use by several threads; one run waits for another.
 */
public final class Ingester implements AutoCloseable {
    private static final String MANIFEST = "files.tsv";
    private static final long LONGEST_WAIT_SECONDS = 30;

    private final IngestParts parts;
    private final String recipe;
    private final VectorQueue vectors;
    private final IndexCache<LearnedWeeks, WeekRule> weeks;
    private final ReentrantLock running = new ReentrantLock();
    private @Nullable Manifest manifest;
    private volatile boolean settled;
    private volatile boolean stopped;

    /**
     * An ingester with the parts it works on; it closes none of them.
     *
     * @param embedders should remember vectors, or a rebuild computes all of them again
     */
    public Ingester(
            ReportFolders folders, HybridIndex index, ReportReader reader, Embedders embedders, IngestConfig config) {
        this(folders, index, reader, embedders, config, Limits.STANDARD, InstantSource.system());
    }

    Ingester(
            ReportFolders folders,
            HybridIndex index,
            ReportReader reader,
            Embedders embedders,
            IngestConfig config,
            Limits limits,
            InstantSource clock) {
        Path file = config.state().resolve(MANIFEST);
        this.parts = new IngestParts(
                folders, index, reader, embedders, new LearnedWeeks(config.weekRule()), file, limits, clock);
        this.recipe = config.recipe();
        this.vectors = new VectorQueue(parts);
        this.weeks = new IndexCache<>(index, learned -> learned.rule(index.reports()));
    }

    /** How the team numbers its weeks, as far as the stored titles tell. */
    public WeekRule weekRule() {
        return weeks.get(parts.weeks());
    }

    /**
     * Does all there is to do. An interrupt or {@link #close} ends it soon, with what was stored until then kept.
     *
     * @throws ReportFolderException if a folder cannot be read, or no folder holds any report; nothing is changed then
     * @throws LlmException if vectors cannot be made; the reports can be found by words then
     */
    public IngestSummary update(ProgressListener listener) {
        running.lock();
        try {
            Tally tally = begin();
            FolderScan scan = scan();
            if (scan.files().isEmpty()) {
                throw new ReportFolderException(noReports());
            }
            readChanges(scan, tally, listener);
            while (!isStopping() && !vectors.isEmpty()) {
                embedSome(tally, listener);
            }
            return end(tally, listener);
        } finally {
            running.unlock();
        }
    }

    Tally begin() {
        return new Tally(parts.clock().instant());
    }

    FolderScan scan() {
        try {
            return FolderScanner.scan(parts.folders());
        } catch (IOException failed) {
            throw new ReportFolderException("report folders must be readable: " + Reasons.of(failed));
        }
    }

    private String noReports() {
        String folders = parts.folders().paths().stream().map(Path::toString).collect(Collectors.joining(", "));
        return "report folders must hold at least one .md, .markdown, .txt or .zip file, got none in " + folders;
    }

    /** The first phase; afterwards everything can be found by words. */
    void readChanges(FolderScan scan, Tally tally, ProgressListener listener) {
        running.lock();
        try {
            Manifest known = manifest();
            if (settled && known.describes(scan)) {
                tally.beginLook(scan);
                known.items().forEach(tally::count);
                return;
            }
            settled = false;
            settled = new ChangeReader(parts, known, tally, this::isStopping, listener).read(scan);
            vectors.refill();
        } finally {
            running.unlock();
        }
    }

    /** The manifest by today's recipe; without entries if it was made by another. */
    private Manifest manifest() {
        String today = recipe();
        Manifest known = manifest;
        if (known == null) {
            known = Manifest.load(parts.manifest()).orElseGet(() -> Manifest.empty(today));
        }
        if (!known.recipe().equals(today)) {
            known = Manifest.empty(today);
            settled = false;
        }
        manifest = known;
        return known;
    }

    private String recipe() {
        String all = recipe + "\n" + parts.reader().glossary().entities();
        return Revision.of(all.getBytes(StandardCharsets.UTF_8));
    }

    /** A slice of the second phase; false if nothing is left to do. */
    boolean embedSome(Tally tally, ProgressListener listener) {
        running.lock();
        try {
            tally.embed(vectors.makeSome(this::isStopping, listener));
            return !vectors.isEmpty();
        } catch (LlmException failed) {
            // What was to get its vectors now has to be looked for anew.
            unsettle();
            throw failed;
        } finally {
            running.unlock();
        }
    }

    IngestSummary end(Tally tally, ProgressListener listener) {
        running.lock();
        try {
            vectors.commit();
            parts.index().compact(this::isStopping);
            IngestSummary summary =
                    tally.summary(parts.index().status(), parts.clock().instant(), !isStopping());
            listener.finished(summary);
            return summary;
        } finally {
            running.unlock();
        }
    }

    List<Path> folders() {
        return parts.folders().paths();
    }

    /** Something failed: the next look is a full one. */
    void unsettle() {
        settled = false;
    }

    boolean isStopping() {
        return stopped || Thread.currentThread().isInterrupted();
    }

    /** Ends a run that is going on, and waits until it has ended. Later runs end at once. */
    @Override
    public void close() {
        stopped = true;
        try {
            if (running.tryLock(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                running.unlock();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
