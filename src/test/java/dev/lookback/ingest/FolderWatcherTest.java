package dev.lookback.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatcherTest {
    private static final long PATIENCE_SECONDS = 60;

    @TempDir
    Path root;

    private final BlockingQueue<IngestSummary> rounds = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> failures = new LinkedBlockingQueue<>();
    private IngestBench bench;
    private FolderWatcher watcher;

    @BeforeEach
    void watch() throws IOException, InterruptedException {
        bench = new IngestBench(root).open();
        save("a.md", "# Week 2024-03-04\n支付网关扩容完成");
        watcher = new FolderWatcher(bench.ingester, new ProgressListener() {
            @Override
            public void progressed(IngestProgress progress) {}

            @Override
            public void finished(IngestSummary summary) {
                rounds.add(summary);
            }

            @Override
            public void failed(String reason) {
                failures.add(reason);
            }
        });
        watcher.start();
        assertEquals(1, nextRound().added());
    }

    @AfterEach
    void close() {
        watcher.close();
        bench.close();
    }

    @Test
    void aSavedChangeIsFoundByWordsAndByVector() throws IOException, InterruptedException {
        save("a.md", "# Week 2024-03-04\n证书更新完成");
        assertEquals(1, nextRound().changed());
        assertEquals(List.of("a.md#2"), bench.find("证书更新"));
        assertEquals(List.of("a.md#2"), bench.findByVector("证书更新完成"));
    }

    @Test
    void newFoldersAreWatchedToo() throws IOException, InterruptedException {
        save("2025/q1/b.md", "# Week 2025-03-03\n甲");
        assertEquals(1, nextRound().added());
        save("2025/q1/c.md", "# Week 2025-03-10\n乙");
        assertEquals(1, nextRound().added());
        assertEquals(List.of("2025/q1/b.md", "2025/q1/c.md", "a.md"), bench.ids());
    }

    @Test
    void aDeletedFileIsGoneAndSoIsADeletedFolder() throws IOException, InterruptedException {
        save("old/b.md", "# Week 2025-03-03\n甲");
        nextRound();
        Files.delete(bench.reports.resolve("old/b.md"));
        Files.delete(bench.reports.resolve("old"));
        assertEquals(1, nextRound().removed());
        save("old/b.md", "# Week 2025-03-03\n乙");
        assertEquals(1, nextRound().added());
        save("old/b.md", "# Week 2025-03-03\n丙丁");
        assertEquals(1, nextRound().changed());
    }

    @Test
    void anEditorThatRenamesItsDraftCausesOneChange() throws IOException, InterruptedException {
        Path draft = Files.writeString(bench.reports.resolve(".a.md.swp"), "# Week 2024-03-04\n证书更新完成");
        Files.move(draft, bench.reports.resolve("a.md"), StandardCopyOption.REPLACE_EXISTING);
        assertEquals(1, nextRound().changed());
        assertEquals(List.of("a.md"), bench.ids());
    }

    @Test
    void aBurstOfFilesArrivesWhole() throws IOException, InterruptedException {
        for (int number = 0; number < 300; number++) {
            save("many/" + number + ".md", "# Week 2025-03-03\n第" + number + "条");
        }
        int added = 0;
        while (added < 300) {
            added += nextRound().added();
        }
        assertEquals(301, bench.ids().size());
    }

    @Test
    void aFolderThatIsGoneForAWhileIsToldOnceAndReadAgainLater() throws IOException, InterruptedException {
        Path away = root.resolve("away");
        Files.move(bench.reports, away);
        assertEquals(
                "report folder must exist, got " + bench.reports, failures.poll(PATIENCE_SECONDS, TimeUnit.SECONDS));
        assertEquals(List.of("a.md"), bench.ids());
        Files.move(away, bench.reports);
        save("b.md", "# Week 2025-03-03\n甲");
        assertEquals(1, nextRound().added());
        save("c.md", "# Week 2025-03-10\n乙");
        assertEquals(1, nextRound().added());
        assertEquals(0, failures.size());
    }

    @Test
    void aFolderThatTakesThePlaceOfAnotherIsWatched() throws IOException, InterruptedException {
        save("sub/b.md", "# Week 2025-03-03\n甲");
        nextRound();
        Files.move(bench.reports.resolve("sub"), root.resolve("old-sub"));
        save("sub/b.md", "# Week 2025-03-03\n乙丙");
        assertEquals(1, nextRound().changed());
        Files.move(bench.reports, root.resolve("old-reports"));
        save("sub/b.md", "# Week 2025-03-03\n丁");
        save("sub/c.md", "# Week 2025-03-10\n戊");
        while (!bench.ids().equals(List.of("sub/b.md", "sub/c.md"))) {
            nextRound();
        }
        save("sub/c.md", "# Week 2025-03-10\n己庚");
        assertEquals(1, nextRound().changed());
        assertEquals(List.of("sub/c.md#2"), bench.findByVector("己庚").subList(0, 1));
    }

    @Test
    void theLastReportMayBeDeleted() throws IOException, InterruptedException {
        Files.delete(bench.reports.resolve("a.md"));
        assertEquals(1, nextRound().removed());
        assertEquals(List.of(), bench.ids());
    }

    @Test
    void closingTwiceDoesNoHarm() {
        watcher.close();
        assertTrue(bench.ingester.isStopping());
    }

    private void save(String path, String text) throws IOException {
        Path file = bench.reports.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private IngestSummary nextRound() throws InterruptedException {
        IngestSummary round = rounds.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertTrue(round != null, "no round was finished");
        return round;
    }
}
