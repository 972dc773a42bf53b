package dev.lookback.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecipeTest {
    @TempDir
    Path folder;

    @Test
    void changesWithAWordListAndNotOtherwise() throws IOException {
        fill(folder);
        String before = Recipe.of(folder);
        Files.writeString(folder.resolve("dev/lookback/web.txt"), "elsewhere");
        assertEquals(before, Recipe.of(folder));

        Files.writeString(folder.resolve("dev/lookback/facts/words.txt"), "another word");
        assertNotEquals(before, Recipe.of(folder));
    }

    @Test
    void isTheSameForAJar() throws IOException {
        fill(folder.resolve("classes"));
        Path jar = folder.resolve("program.jar");
        try (FileSystem zip = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            fill(zip.getPath("/"));
        }

        assertEquals(Recipe.of(folder.resolve("classes")), Recipe.of(jar));
    }

    @Test
    void readsTheProgramItself() {
        assertEquals(Recipe.ofProgram(), Recipe.ofProgram());
    }

    private static void fill(Path root) throws IOException {
        for (String part : List.of("report", "chunk", "facts", "ingest")) {
            Path parent = Files.createDirectories(root.resolve("dev/lookback/" + part));
            Files.writeString(parent.resolve("words.txt"), part);
        }
    }
}
