package dev.lookback.glossary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The glossary as the file has it now.
 *
 * <p>Each {@link #get} looks at the file's time and size and reads it again when they changed. A file that is broken or gone
 * is logged once and the last good glossary stays in use. May be shared between threads.
 */
public final class ReloadingGlossary implements Supplier<Glossary> {
    private static final Logger LOG = LoggerFactory.getLogger(ReloadingGlossary.class);

    private final Path file;
    private Glossary glossary;
    private @Nullable Stamp stamp;

    private ReloadingGlossary(Path file, @Nullable Stamp stamp, Glossary glossary) {
        this.file = file;
        this.stamp = stamp;
        this.glossary = glossary;
    }

    /**
     * Reads the file.
     *
     * @throws GlossaryException if the file breaks a rule: at the start there is nothing to fall back on
     */
    public static ReloadingGlossary open(Path file) {
        Stamp stamp = Stamp.of(file);
        return new ReloadingGlossary(file, stamp, Glossary.load(file));
    }

    @Override
    public synchronized Glossary get() {
        Stamp now = Stamp.of(file);
        if (!Objects.equals(stamp, now)) {
            stamp = now;
            reload();
        }
        return glossary;
    }

    private void reload() {
        try {
            glossary = Glossary.load(file);
            LOG.info("glossary read again: {} entries", glossary.entities().size());
        } catch (GlossaryException e) {
            LOG.warn("glossary changed but is not usable, the last good one stays: {}", e.getMessage());
        }
    }

    /** What tells one version of a file from the next. */
    private record Stamp(long modifiedMillis, long bytes) {
        static @Nullable Stamp of(Path file) {
            try {
                return new Stamp(Files.getLastModifiedTime(file).toMillis(), Files.size(file));
            } catch (IOException e) {
                return null;
            }
        }
    }
}
