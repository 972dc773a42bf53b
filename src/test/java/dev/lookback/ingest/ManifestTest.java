package dev.lookback.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestTest {
    private static final long SECOND = 1_000_000_000L;

    @TempDir
    Path folder;

    @Test
    void isReadAsItWasWritten() throws IOException {
        ManifestEntry odd = new ManifestEntry(
                "a\tb\\n\nc.zip",
                new Stamp(12, 34),
                56,
                List.of(
                        new ManifestEntry.Item("a!/x.md", "abc", null),
                        new ManifestEntry.Item("a!/y.md", null, "because:\tno")));
        ManifestEntry empty = new ManifestEntry("空.md", new Stamp(0, 1), 2, List.of());
        Manifest manifest = new Manifest("recipe", Map.of(odd.id(), odd, empty.id(), empty));
        Path file = folder.resolve("deep/files.tsv");
        manifest.save(file);
        assertEquals(Optional.of(manifest), Manifest.load(file));
        manifest.save(file);
        assertEquals(Optional.of(manifest), Manifest.load(file));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "something else\tx\n",
                "lookback files 1\n",
                "lookback files 1\tr\nfile\ta\t1\t2\n",
                "lookback files 1\tr\nfile\ta\tone\t2\t3\n",
                "lookback files 1\tr\nfile\ta\t1\t2\t3\nother\tb\tc\n"
            })
    void whatCannotBeUnderstoodIsNoManifest(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("files.tsv"), content);
        assertEquals(Optional.empty(), Manifest.load(file));
        assertEquals(Optional.empty(), Manifest.load(folder.resolve("none")));
    }

    @Test
    void aFileThatWasReadRightAfterItsChangeMayHaveChangedUnseen() {
        ManifestEntry entry = new ManifestEntry("a.md", new Stamp(5, 100 * SECOND), 101_000, List.of());
        ManifestEntry later = new ManifestEntry("a.md", new Stamp(5, 100 * SECOND), 103_000, List.of());
        SourceFile file = new SourceFile(Path.of("a.md"), "a.md", new Stamp(5, 100 * SECOND));
        assertFalse(entry.describes(file));
        assertTrue(later.describes(file));
        assertFalse(later.describes(new SourceFile(Path.of("a.md"), "a.md", new Stamp(6, 100 * SECOND))));
        assertFalse(later.describes(new SourceFile(Path.of("a.md"), "a.md", new Stamp(5, 100 * SECOND + 1))));
    }
}
