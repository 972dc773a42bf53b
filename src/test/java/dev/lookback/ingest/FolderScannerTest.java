package dev.lookback.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderScannerTest {
    @TempDir
    Path folder;

    @Test
    void listsReportsAndZipsInTheOrderOfTheirNames() throws IOException {
        write("w10.md", "w9.md", "2023/w1.TXT", "2023/w2.Markdown", "all.ZIP", "notes.log", "read me");
        assertEquals(List.of("2023/w1.TXT", "2023/w2.Markdown", "all.ZIP", "w9.md", "w10.md"), ids(scan()));
    }

    @Test
    void hiddenFilesAndFoldersAreIgnored() throws IOException {
        write(".hidden.md", ".git/x.md", "__MACOSX/y.md", "a/.DS_Store", "a/.obsidian/z.md", "a/b.md", "._b.md");
        assertEquals(List.of("a/b.md"), ids(scan()));
        assertEquals(List.of(), scan().skipped());
    }

    @Test
    void loopsOfLinksEndAndLinkedFoldersAreReadOnce() throws IOException {
        write("a/x.md", "b/y.md");
        Files.createSymbolicLink(folder.resolve("a/loop"), folder);
        Files.createSymbolicLink(folder.resolve("b/other"), folder.resolve("a"));
        Files.createSymbolicLink(folder.resolve("b/self"), folder.resolve("b/self"));
        Files.createSymbolicLink(folder.resolve("z.md"), folder.resolve("a/x.md"));
        Files.createSymbolicLink(folder.resolve("gone.md"), folder.resolve("nowhere"));

        assertEquals(List.of("a/x.md", "b/y.md"), ids(scan()));
    }

    @Test
    void aLinkedFolderOutsideIsRead(@TempDir Path outside) throws IOException {
        Files.writeString(outside.resolve("x.md"), "x");
        Files.createSymbolicLink(folder.resolve("linked"), outside);
        assertEquals(List.of("linked/x.md"), ids(scan()));
    }

    @Test
    void theFolderItselfMayBeALink(@TempDir Path elsewhere) throws IOException {
        write("a/x.md");
        Path link = Files.createSymbolicLink(elsewhere.resolve("reports"), folder);
        assertEquals(List.of("a/x.md"), ids(FolderScanner.scan(ReportFolders.of(link))));
    }

    @Test
    void aLinkThatLeadsNowhereIsNamed() throws IOException {
        write("a.md");
        Files.createSymbolicLink(folder.resolve("gone.md"), folder.resolve("nowhere"));
        assertEquals(
                List.of(new IngestSummary.Skipped(
                        "gone.md", "must be a file, got a link that leads nowhere, or a device")),
                scan().skipped());
    }

    @Test
    void aFolderThatMayNotBeReadIsNamed() throws IOException {
        write("a.md", "closed/b.md");
        Path closed = folder.resolve("closed");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        try {
            assumeTrue(!Files.isReadable(closed), "the administrator may read everything");
            assertEquals(
                    List.of(new IngestSummary.Skipped("closed", "cannot be read: permission denied")),
                    scan().skipped());
            assertEquals(List.of("a.md"), ids(scan()));
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void namesAreOrderedAsPeopleDo() {
        assertEquals(
                List.of("w1.md", "w02.md", "w2.md", "w2b.md", "w10.md", "第9周", "第10周"),
                List.of("第10周", "w10.md", "w2b.md", "w02.md", "第9周", "w2.md", "w1.md").stream()
                        .sorted(NaturalOrder.INSTANCE)
                        .toList());
    }

    private void write(String... paths) throws IOException {
        for (String path : paths) {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, path);
        }
    }

    private FolderScan scan() throws IOException {
        return FolderScanner.scan(ReportFolders.of(folder));
    }

    private static List<String> ids(FolderScan scan) {
        return scan.files().stream().map(SourceFile::id).toList();
    }
}
