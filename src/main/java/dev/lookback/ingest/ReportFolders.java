package dev.lookback.ingest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The folders whose reports are kept in the index.
 *
 * @param paths absolute, at least one, each once
 */
public record ReportFolders(List<Path> paths) {
    public ReportFolders {
        paths = paths.stream()
                .map(path -> path.toAbsolutePath().normalize())
                .distinct()
                .toList();
        if (paths.isEmpty()) {
            throw new IllegalArgumentException("reports must name at least one folder");
        }
    }

    /** These folders; whether they exist is checked when they are read. */
    public static ReportFolders of(Path... paths) {
        return new ReportFolders(List.of(paths));
    }

    /**
     * Checks that each is a folder that can be read.
     *
     * @throws ReportFolderException naming all that are not
     */
    public void check() {
        List<String> mistakes = new ArrayList<>();
        for (Path path : paths) {
            if (!Files.exists(path)) {
                mistakes.add("report folder must exist, got " + path);
            } else if (!Files.isDirectory(path)) {
                mistakes.add("report folder must be a folder, got a file: " + path);
            } else if (!Files.isReadable(path)) {
                mistakes.add("report folder must be readable, got " + path);
            }
        }
        if (!mistakes.isEmpty()) {
            throw new ReportFolderException(String.join("; ", mistakes));
        }
    }

    /** A short name for each folder, different for all: its last name, numbered where that is shared. */
    Map<Path, String> labels() {
        Map<Path, String> labels = new LinkedHashMap<>();
        for (Path path : paths) {
            Path last = path.getFileName();
            String name = last == null ? "root" : last.toString();
            String label = name;
            for (int number = 2; labels.containsValue(label); number++) {
                label = name + "~" + number;
            }
            labels.put(path, label);
        }
        return labels;
    }
}
