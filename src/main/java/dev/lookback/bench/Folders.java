package dev.lookback.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Sizes of an index's files. */
final class Folders {
    private Folders() {}

    static long indexBytes(Path folder) {
        return bytes(folder, name -> name.startsWith("_") || name.startsWith("segments"));
    }

    static long vectorCacheBytes(Path folder) {
        return bytes(folder, name -> name.startsWith("vectors-"));
    }

    private static long bytes(Path folder, Predicate<String> wanted) {
        try (Stream<Path> files = Files.list(folder)) {
            long sum = 0;
            for (Path file : files.filter(file -> wanted.test(String.valueOf(file.getFileName())))
                    .toList()) {
                sum += Files.size(file);
            }
            return sum;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
