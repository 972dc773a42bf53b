package dev.lookback.ingest;

import dev.lookback.ingest.IngestSummary.Skipped;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lists the reports and zips of the folders, by their names and attributes only.
 *
 * <p>Links are followed. A folder or file that can be reached in several ways is listed the first time only, so that neither
 * loops nor links to one place from many multiply the reports.
 */
final class FolderScanner {
    private static final int DEEPEST = 64;

    private final Map<Object, String> seen = new HashMap<>();
    private final List<Skipped> skipped = new ArrayList<>();
    private final List<FolderScan.Directory> directories = new ArrayList<>();

    private FolderScanner() {}

    /** @throws ReportFolderException if a folder is missing, or no folder */
    static FolderScan scan(ReportFolders folders) throws IOException {
        folders.check();
        FolderScanner scanner = new FolderScanner();
        Map<Path, List<SourceFile>> found = new HashMap<>();
        for (Path folder : folders.paths()) {
            found.put(folder, scanner.list(folder));
        }
        UniqueIds ids = UniqueIds.of(folders, found);
        List<SourceFile> files = new ArrayList<>(ids.files());
        files.sort(Comparator.comparing(SourceFile::id, NaturalOrder.INSTANCE));
        return new FolderScan(files, scanner.skipped, ids.notes(), scanner.directories);
    }

    /** What lies there itself comes first, what links lead to behind it, so that ids do not depend on chance. */
    private List<SourceFile> list(Path folder) throws IOException {
        Visitor visitor = new Visitor(folder.toRealPath());
        Files.walkFileTree(visitor.folder, EnumSet.noneOf(FileVisitOption.class), DEEPEST, visitor);
        visitor.links.sort(Comparator.naturalOrder());
        for (Path link : List.copyOf(visitor.links)) {
            Files.walkFileTree(link, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, visitor);
        }
        return visitor.files;
    }

    /** The name under which the file was met before; null if it is met the first time, and now remembered. */
    private @Nullable String metBefore(BasicFileAttributes attributes, String id) {
        Object key = attributes.fileKey();
        return key == null ? null : seen.putIfAbsent(key, id);
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        private final Path folder;
        private final List<SourceFile> files = new ArrayList<>();
        private final List<Path> links = new ArrayList<>();

        Visitor(Path folder) {
            this.folder = folder;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            boolean hidden = !directory.equals(folder) && FileNames.isHidden(name(directory));
            if (hidden) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            String id = id(directory);
            String before = metBefore(attributes, id);
            if (before != null) {
                skipped.add(new Skipped(id, "is the same folder as " + before + ", which is read already"));
                return FileVisitResult.SKIP_SUBTREE;
            }
            directories.add(new FolderScan.Directory(directory, attributes.fileKey()));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = name(file);
            if (!FileNames.isHidden(name)) {
                if (attributes.isSymbolicLink() && !links.contains(file)) {
                    links.add(file);
                } else {
                    visitShown(file, name, attributes);
                }
            }
            return FileVisitResult.CONTINUE;
        }

        private void visitShown(Path file, String name, BasicFileAttributes attributes) {
            String id = id(file);
            if (!FileNames.isReport(name) && !FileNames.isZip(name)) {
                if (FileNames.isDocument(name)) {
                    skipped.add(new Skipped(id, FileNames.documentReason(name)));
                }
            } else if (attributes.isDirectory()) {
                skipped.add(new Skipped(id, "folders deeper than %d levels are not read".formatted(DEEPEST)));
            } else if (!attributes.isRegularFile()) {
                skipped.add(new Skipped(id, "must be a file, got a link that leads nowhere, or a device"));
            } else {
                addOnce(new SourceFile(file, id, Stamp.of(attributes)), attributes);
            }
        }

        private void addOnce(SourceFile file, BasicFileAttributes attributes) {
            String before = metBefore(attributes, file.id());
            if (before == null) {
                files.add(file);
            } else {
                skipped.add(new Skipped(file.id(), "is the same file as " + before + ", which is read already"));
            }
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failed) {
            if (!(failed instanceof FileSystemLoopException) && !FileNames.isHidden(name(file))) {
                skipped.add(new Skipped(id(file), "cannot be read: " + Reasons.of(failed)));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failed) {
            if (failed != null) {
                skipped.add(new Skipped(id(directory), "cannot be listed to its end: " + Reasons.of(failed)));
            }
            return FileVisitResult.CONTINUE;
        }

        private String name(Path path) {
            Path last = path.getFileName();
            return last == null ? "" : last.toString();
        }

        private String id(Path path) {
            if (path.equals(folder)) {
                return folder.toString();
            }
            List<String> names = new ArrayList<>();
            folder.relativize(path).forEach(part -> names.add(part.toString()));
            return String.join("/", names);
        }
    }
}
