package dev.lookback.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the index up to date with the report folders until it is closed.
 *
 * <p>The platform's watch service only wakes it; what changed is found by listing the folders, which takes milliseconds and
 * is right whatever the events said: after bursts that overflow, temporary files that are renamed, folders that are deleted
 * and made again, and on network drives that send no events, which are listed from time to time. A library that reports
 * events file by file (directory-watcher) was left out: it would bring native code, and its events would have to be
 * checked against the folders all the same. While vectors are being made, changes are still looked at every moment.
 *
 * <p>Works on a thread of its own from {@link #start} to {@link #close}.
 */
public final class FolderWatcher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FolderWatcher.class);
    private static final Duration RARELY = Duration.ofSeconds(10);
    private static final Duration OFTEN = Duration.ofSeconds(1);
    private static final Duration SOON = Duration.ofMillis(400);

    private final Ingester ingester;
    private final ProgressListener listener;
    private final ChangeSignal signal;
    private final Thread thread;
    private @Nullable Tally tally;
    private @Nullable String failure;
    private boolean folderIsGone;
    private boolean first = true;
    private volatile boolean closed;

    /**
     * A watcher for the ingester's folders; it does the first update, too.
     *
     * @param listener told about each round that changed something, and about the first
     */
    public FolderWatcher(Ingester ingester, ProgressListener listener) {
        this.ingester = ingester;
        this.listener = listener;
        try {
            this.signal = new ChangeSignal();
        } catch (IOException failed) {
            throw new UncheckedIOException("this platform cannot watch folders", failed);
        }
        this.thread = Thread.ofPlatform().daemon().name("folder-watcher").unstarted(this::run);
    }

    /** Begins. Called once. */
    public void start() {
        thread.start();
    }

    private void run() {
        boolean look = true;
        try {
            while (!closed) {
                if (look) {
                    look = lookAndRead();
                } else if (tally != null) {
                    embedSome();
                    look = signal.await(Duration.ZERO);
                } else {
                    signal.await(pause());
                    look = true;
                }
            }
        } catch (ClosedWatchServiceException | InterruptedException ended) {
            LOG.debug("folder watcher ends", ended);
        }
    }

    private Duration pause() {
        if (failure != null) {
            return folderIsGone ? SOON : RARELY;
        }
        // The watch service of macOS only looks every few seconds itself.
        boolean slow =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac");
        return slow || signal.isIncomplete() ? OFTEN : RARELY;
    }

    /** One look at the folders; true if another is due at once. */
    private boolean lookAndRead() {
        try {
            Tally now = tally == null ? ingester.begin() : tally;
            FolderScan scan = ingester.scan();
            boolean unseen = signal.watch(new HashSet<>(scan.directories()), ingester.folders());
            ingester.readChanges(scan, now, listener);
            failure = null;
            tally = now;
            return unseen;
        } catch (RuntimeException failed) {
            fail(failed);
            return false;
        }
    }

    private void embedSome() {
        try {
            Tally now = Objects.requireNonNull(tally);
            if (!ingester.embedSome(now, listener)) {
                tally = null;
                if (first || now.didSomething()) {
                    ingester.end(now, listener);
                }
                first = false;
            }
        } catch (RuntimeException failed) {
            fail(failed);
        }
    }

    /** Told and logged once, then tried again silently until it works. */
    private void fail(RuntimeException failed) {
        ingester.unsettle();
        tally = null;
        folderIsGone = failed instanceof ReportFolderException;
        String reason = String.valueOf(folderIsGone ? failed.getMessage() : failed.toString());
        if (!closed && !reason.equals(failure)) {
            LOG.warn("the index is not up to date: {}", reason, folderIsGone ? null : failed);
            listener.failed(reason);
        }
        failure = reason;
    }

    /** Ends soon, and waits for it. What was stored until then is kept. */
    @Override
    public void close() {
        closed = true;
        ingester.close();
        try {
            signal.close();
            thread.join(Duration.ofSeconds(10));
        } catch (IOException failed) {
            LOG.warn("watch service was not closed", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
