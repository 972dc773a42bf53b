package dev.lookback.question;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tables that come with the program: columns separated by tabs, lines that begin with {@code #} are comments. */
final class DataTable {
    private DataTable() {}

    /**
     * The rows of a table.
     *
     * @param name resource beside this class, or absolute with {@code /} in front
     */
    static List<List<String>> rows(String name) {
        return lines(name).stream().map(line -> List.of(line.split("\t", -1))).toList();
    }

    /** The lines of a resource that are neither blank nor comments. */
    static List<String> lines(String name) {
        try (InputStream in = DataTable.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("resource must be on the classpath, missing: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("resource cannot be read: " + name, e);
        }
    }
}
