package dev.lookback.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryWriterTest {
    @TempDir
    Path directory;

    private Path sources;

    @BeforeEach
    void writeSources() throws IOException {
        sources = directory.resolve("sources");
        write("wei/第2周 2024-01-12.md", "# 第2周 2024-01-12", "## 【生产事件】", "- 1/9 08:10 光大银行入金超时 318 笔");
        write("wei/第4周 2024-01-26.md", "# 第4周 2024-01-26", "## 【生产事件】", "- 1/24 21:40 磐石主库磁盘写满");
        write("ann/infra-2024-02-05.md", "# Week of 2024-02-05", "## Broken", "Everbright was slow on 2024-02-06.");
    }

    private void write(String path, String... lines) throws IOException {
        Path file = sources.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, String.join("\n", lines) + "\n");
    }

    private Map<String, String> history(String name, long seed, int reports) throws IOException {
        Path folder = directory.resolve(name);
        new HistoryWriter(sources, seed).write(folder, 0, reports);
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }

    @Test
    void writesTheSameFilesForTheSameSeed() throws IOException {
        assertEquals(history("one", 7, 5), history("other", 7, 5));
    }

    @Test
    void aLongerHistoryBeginsWithAShorterOne() throws IOException {
        Map<String, String> longer = history("longer", 7, 8);
        longer.keySet().retainAll(history("shorter", 7, 5).keySet());

        assertEquals(history("shorter", 7, 5), longer);
    }

    @Test
    void eachTeamWritesOneReportAWeekInItsOwnFolder() throws IOException {
        List<String> files = List.copyOf(history("teams", 7, 158).keySet());

        assertEquals("team-001/week-2022-10-03.md", files.getFirst());
        assertEquals("team-001/week-2025-09-22.md", files.get(155));
        assertEquals("team-002/week-2022-10-03.md", files.get(156));
        assertEquals(158, files.size());
    }

    @Test
    void refusesAFolderWithoutReports() throws IOException {
        Path empty = Files.createDirectory(directory.resolve("empty"));

        assertEquals(
                "sources must hold reports with dates, got none in " + empty,
                assertThrows(IllegalArgumentException.class, () -> new HistoryWriter(empty, 1))
                        .getMessage());
    }
}
