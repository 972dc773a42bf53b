package dev.lookback.ingest;

import dev.lookback.ingest.FolderScan.Directory;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final Map<Directory, WatchKey> watched = new HashMap<>();
    private final Map<WatchKey, Set<String>> parents = new HashMap<>();
    private boolean incomplete;

    ChangeSignal() throws IOException {
        service = FileSystems.getDefault().newWatchService();
    }

    /**
     * Watches these folders and no others. Of the report folders their parents are watched, too, because a folder does not
     * tell when it is moved away or another takes its place.
     *
     * @return true if some were not watched before: what happened in them meanwhile was not seen
     */
    boolean watch(Collection<Directory> folders, Collection<Path> reportFolders) {
        watched.entrySet().removeIf(entry -> {
            boolean drop = !entry.getValue().isValid() || !folders.contains(entry.getKey());
            if (drop) {
                entry.getValue().cancel();
            }
            return drop;
        });
        parents.clear();
        boolean added = false;
        for (Directory folder : folders) {
            added |= !watched.containsKey(folder) && register(folder);
        }
        reportFolders.forEach(this::watchParent);
        return added;
    }

    private boolean register(Directory folder) {
        Optional<WatchKey> key = register(folder.path());
        key.ifPresent(registered -> watched.put(folder, registered));
        return key.isPresent();
    }

    private void watchParent(Path reportFolder) {
        Path parent = reportFolder.getParent();
        Path name = reportFolder.getFileName();
        if (parent != null && name != null) {
            register(parent)
                    .filter(key -> !watched.containsValue(key))
                    .ifPresent(key -> parents.computeIfAbsent(key, none -> new HashSet<>())
                            .add(name.toString()));
        }
    }

    private Optional<WatchKey> register(Path folder) {
        try {
            return Optional.of(folder.register(service, KINDS));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException failed) {
            if (!incomplete) {
                incomplete = true;
                LOG.warn("folder cannot be watched, changes are seen later: {}: {}", folder, failed.toString());
            }
            return Optional.empty();
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

    /** Waits for an event that matters. */
    private boolean next(Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        WatchKey key = service.poll(longest.toNanos(), TimeUnit.NANOSECONDS);
        while (key != null) {
            boolean matters = matters(key);
            key.reset();
            if (matters) {
                return true;
            }
            key = service.poll(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        }
        return false;
    }

    /** In the parent of a report folder only that folder matters. */
    private boolean matters(WatchKey key) {
        List<WatchEvent<?>> events = key.pollEvents();
        Set<String> names = parents.get(key);
        return names == null || events.stream().anyMatch(event -> names.contains(String.valueOf(event.context())));
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
