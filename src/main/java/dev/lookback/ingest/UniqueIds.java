package dev.lookback.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Gives every file of several folders an id of its own: its path in its folder, with the folder's name before it where two
 * folders hold the same path.
 *
 * @param files all files with their final ids
 * @param notes one sentence if ids had to be told apart
 */
record UniqueIds(List<SourceFile> files, List<String> notes) {
    private static final int SHOWN = 3;

    static UniqueIds of(ReportFolders folders, Map<Path, List<SourceFile>> found) {
        Map<String, Integer> uses = new HashMap<>();
        found.values().forEach(files -> files.forEach(file -> uses.merge(file.id(), 1, Integer::sum)));
        Map<Path, String> labels = folders.labels();
        List<SourceFile> all = new ArrayList<>();
        TreeSet<String> shared = new TreeSet<>();
        for (Path folder : folders.paths()) {
            for (SourceFile file : found.getOrDefault(folder, List.of())) {
                boolean unique = uses.getOrDefault(file.id(), 0) == 1;
                all.add(unique ? file : file.withId(labels.get(folder) + "/" + file.id()));
                if (!unique) {
                    shared.add(file.id());
                }
            }
        }
        return new UniqueIds(all, shared.isEmpty() ? List.of() : List.of(note(shared)));
    }

    private static String note(TreeSet<String> shared) {
        String shown = String.join(", ", shared.stream().limit(SHOWN).toList());
        return "%d paths are in several folders, so their ids begin with the folder's name: %s%s"
                .formatted(shared.size(), shown, shared.size() > SHOWN ? ", …" : "");
    }
}
