package dev.lookback.app;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A folder for files that nobody needs later: one that was named and stays, or a temporary one that is removed. */
record WorkFolder(Path path, boolean temporary) implements AutoCloseable {
    /** @throws IOException if a named folder cannot be made, or holds anything */
    static WorkFolder open(@Nullable Path named) throws IOException {
        if (named == null) {
            return new WorkFolder(Files.createTempDirectory("lookback-bench"), true);
        }
        Files.createDirectories(named);
        try (Stream<Path> there = Files.list(named)) {
            if (there.findAny().isPresent()) {
                throw new DirectoryNotEmptyException(named.toString());
            }
        }
        return new WorkFolder(named, false);
    }

    @Override
    public void close() throws IOException {
        if (temporary) {
            List<Path> deepestFirst;
            try (Stream<Path> all = Files.walk(path)) {
                deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path each : deepestFirst) {
                Files.delete(each);
            }
        }
    }
}
