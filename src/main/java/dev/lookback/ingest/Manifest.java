package dev.lookback.ingest;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is known about the source files from the last run, so that an unchanged file is not even opened.
 *
 * <p>A help, not a truth: an entry counts only where the index holds the same revisions, so the file may be lost, old or
 * deleted at any time. Tab-separated lines: {@code file} with id, size, time and time of reading; below it {@code report}
 * with id and revision, or {@code refused} with id and reason.
 *
 * @param recipe what reports are read with; another recipe makes all of them changed
 * @param entries by id of the source file
 */
record Manifest(String recipe, Map<String, ManifestEntry> entries) {
    private static final Logger LOG = LoggerFactory.getLogger(Manifest.class);
    private static final String HEADER = "lookback files 1";

    Manifest {
        entries = new LinkedHashMap<>(entries);
    }

    static Manifest empty(String recipe) {
        return new Manifest(recipe, Map.of());
    }

    /** Tells whether the folders certainly are as they were read. */
    boolean describes(FolderScan scan) {
        return scan.files().size() == entries.size()
                && scan.files().stream().allMatch(file -> {
                    ManifestEntry entry = entries.get(file.id());
                    return entry != null && entry.describes(file);
                });
    }

    /** All that the files held. */
    Stream<ManifestEntry.Item> items() {
        return entries.values().stream().flatMap(entry -> entry.items().stream());
    }

    /** Reads the file; empty if there is none, or it cannot be understood. */
    static Optional<Manifest> load(Path file) {
        try {
            return Files.exists(file) ? Optional.of(parse(Files.readAllLines(file))) : Optional.empty();
        } catch (IOException | IllegalArgumentException unreadable) {
            LOG.info("{} cannot be read, so all reports are read again: {}", file, unreadable.toString());
            return Optional.empty();
        }
    }

    private static Manifest parse(List<String> lines) {
        String[] header = columns(lines.isEmpty() ? "" : lines.getFirst(), 2);
        if (!header[0].equals(HEADER)) {
            throw new IllegalArgumentException("header must be " + HEADER + ", got " + header[0]);
        }
        Map<String, ManifestEntry> entries = new LinkedHashMap<>();
        ManifestEntry open = null;
        List<ManifestEntry.Item> items = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            if (line.startsWith("file\t")) {
                close(open, items, entries);
                items.clear();
                String[] file = columns(line, 5);
                Stamp stamp = new Stamp(Long.parseLong(file[2]), Long.parseLong(file[3]));
                open = new ManifestEntry(file[1], stamp, Long.parseLong(file[4]), List.of());
            } else {
                items.add(item(columns(line, 3)));
            }
        }
        close(open, items, entries);
        return new Manifest(header[1], entries);
    }

    private static void close(
            @Nullable ManifestEntry open, List<ManifestEntry.Item> items, Map<String, ManifestEntry> entries) {
        if (open != null) {
            entries.put(open.id(), new ManifestEntry(open.id(), open.stamp(), open.readAtMillis(), items));
        }
    }

    private static ManifestEntry.Item item(String[] columns) {
        return switch (columns[0]) {
            case "report" -> new ManifestEntry.Item(columns[1], columns[2], null);
            case "refused" -> new ManifestEntry.Item(columns[1], null, columns[2]);
            default -> throw new IllegalArgumentException("line must be a file, report or refused, got " + columns[0]);
        };
    }

    private static String[] columns(String line, int expected) {
        String[] columns = line.split("\t", -1);
        if (columns.length != expected) {
            throw new IllegalArgumentException("line must have %d columns, got %d".formatted(expected, columns.length));
        }
        for (int at = 0; at < columns.length; at++) {
            columns[at] = unescape(columns[at]);
        }
        return columns;
    }

    /** Writes the file beside its final place and moves it there, so that it is never half written. */
    void save(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try (BufferedWriter out = Files.newBufferedWriter(draft)) {
            writeLine(out, HEADER, recipe);
            for (ManifestEntry entry : entries.values()) {
                Stamp stamp = entry.stamp();
                writeLine(
                        out,
                        "file",
                        entry.id(),
                        Long.toString(stamp.size()),
                        Long.toString(stamp.modifiedNanos()),
                        Long.toString(entry.readAtMillis()));
                for (ManifestEntry.Item item : entry.items()) {
                    boolean refused = item.reason() != null;
                    writeLine(
                            out, refused ? "refused" : "report", item.id(), refused ? item.reason() : item.revision());
                }
            }
        }
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void writeLine(BufferedWriter out, @Nullable String... columns) throws IOException {
        for (int at = 0; at < columns.length; at++) {
            out.write(at == 0 ? "" : "\t");
            out.write(escape(columns[at] == null ? "" : columns[at]));
        }
        out.write('\n');
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static String unescape(String text) {
        StringBuilder plain = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == '\\' && at + 1 < text.length()) {
                at++;
                char escaped = text.charAt(at);
                plain.append(escaped == 't' ? '\t' : escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped);
            } else {
                plain.append(character);
            }
        }
        return plain.toString();
    }
}
