package dev.lookback.ingest;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says that something changed in some folders, not what: whoever is told looks for himself. Used by one thread, closed by
 * any.
 */
final class ChangeSignal implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeSignal.class);

    /** A burst is over when nothing came for this long. */
    private static final Duration QUIET = Duration.ofMillis(150);

    /** But nobody waits longer than this for a burst to end. */
    private static final Duration LONGEST_BURST = Duration.ofMillis(800);

    private static final WatchEvent.Kind<?>[] KINDS = {
        StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY, StandardWatchEventKinds.ENTRY_DELETE
    };

    private final WatchService service;
    private final Map<Path, WatchKey> watched = new HashMap<>();
    private boolean incomplete;

    ChangeSignal() throws IOException {
        service = FileSystems.getDefault().newWatchService();
    }

    /**
     * Watches these folders and no others.
     *
     * @return true if some were not watched before: what happened in them meanwhile was not seen
     */
    boolean watch(Collection<Path> folders) {
        watched.entrySet().removeIf(entry -> {
            boolean drop = !entry.getValue().isValid() || !folders.contains(entry.getKey());
            if (drop) {
                entry.getValue().cancel();
            }
            return drop;
        });
        boolean added = false;
        for (Path folder : folders) {
            added |= !watched.containsKey(folder) && register(folder);
        }
        return added;
    }

    private boolean register(Path folder) {
        try {
            watched.put(folder, folder.register(service, KINDS));
            return true;
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException failed) {
            if (!incomplete) {
                incomplete = true;
                LOG.warn("folder cannot be watched, changes are seen later: {}: {}", folder, failed.toString());
            }
            return false;
        }
    }

    /** Tells whether some folder could not be watched, so that only looking finds its changes. */
    boolean isIncomplete() {
        return incomplete;
    }

    /**
     * Waits for a change, and then for the end of the burst it began.
     *
     * @return true if something changed; false if the time is over
     * @throws java.nio.file.ClosedWatchServiceException if it is closed meanwhile
     */
    boolean await(Duration longest) throws InterruptedException {
        if (!next(longest)) {
            return false;
        }
        long end = System.nanoTime() + LONGEST_BURST.toNanos();
        boolean more = true;
        while (more && System.nanoTime() < end) {
            more = next(QUIET);
        }
        return true;
    }

    private boolean next(Duration longest) throws InterruptedException {
        WatchKey key = service.poll(longest.toNanos(), TimeUnit.NANOSECONDS);
        if (key == null) {
            return false;
        }
        key.pollEvents();
        key.reset();
        return true;
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
