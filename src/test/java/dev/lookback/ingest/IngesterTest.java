package dev.lookback.ingest;

import static dev.lookback.ingest.IngestBench.skipped;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lookback.glossary.Entity;
import dev.lookback.glossary.Glossary;
import dev.lookback.index.IndexStatus;
import dev.lookback.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngesterTest {
    @TempDir
    Path root;

    private IngestBench bench;

    @BeforeEach
    void openBench() throws IOException {
        bench = new IngestBench(root).open();
    }

    @AfterEach
    void closeBench() {
        bench.close();
    }

    @Test
    void storesReportsOfFoldersAndZips() throws IOException {
        bench.write("2024/a.md", "# Week 2024-03-04\n支付网关扩容完成\n!核心交换机重启");
        bench.write("b.TXT", "# Week 2024-03-11\nThe cache was resized");
        bench.write("export.zip", IngestBench.zip("c.markdown", "# Week 2024-03-18\n账单核对提前"));

        IngestSummary summary = bench.update();

        assertEquals(List.of("2024/a.md", "b.TXT", "export.zip!/c.markdown"), bench.ids());
        assertEquals(List.of(3, 3, 0, 0, 0), counts(summary));
        assertEquals(List.of(4, 1, 4), List.of(summary.chunks(), summary.incidents(), summary.embedded()));
        assertEquals(List.of(), summary.skipped());
        assertTrue(summary.complete());
        assertEquals(List.of("2024/a.md#3"), bench.find("交换机"));
    }

    @Test
    void anUnchangedHistoryIsNotOpenedAgain() throws IOException {
        bench.write("a.md", "# Week 2024-03-04\n支付网关扩容完成");
        bench.write("b.zip", IngestBench.zip("b.md", "# Week 2024-03-11\n缓存扩容"));
        bench.update();

        IngestSummary again = bench.update();
        IngestSummary restarted = bench.restart().update();

        assertEquals(List.of(2, 0, 0, 0, 2), counts(again));
        assertEquals(List.of(2, 0, 0, 0, 2), counts(restarted));
        assertEquals(List.of(), bench.parsed);
        assertEquals(0, restarted.embedded());
    }

    @Test
    void aTouchedFileIsComparedButNotParsedAgain() throws IOException {
        Path file = bench.write("a.md", "# Week 2024-03-04\n支付网关扩容完成");
        bench.update();
        bench.restart();
        Files.setLastModifiedTime(file, FileTime.from(IngestBench.LONG_AGO.plusSeconds(999)));

        assertEquals(List.of(1, 0, 0, 0, 1), counts(bench.update()));
        assertEquals(List.of(), bench.parsed);
    }

    @Test
    void onlyWhatChangedIsReadAndEmbedded() throws IOException {
        bench.write("a.md", "# Week 2024-03-04\n支付网关扩容完成\n缓存命中率提升");
        bench.write("b.md", "# Week 2024-03-11\n账单核对提前");
        bench.update();
        bench.restart();
        bench.write("a.md", "# Week 2024-03-04\n缓存命中率提升\n支付网关扩容完成\n新增一行内容");
        Files.delete(root.resolve("reports/b.md"));
        bench.write("c.md", "# Week 2024-03-18\n证书更新");

        IngestSummary summary = bench.update();

        assertEquals(List.of(2, 1, 1, 1, 0), counts(summary));
        assertEquals(List.of("Week 2024-03-18\n证书更新", "Week 2024-03-04\n新增一行内容"), bench.chinese.passages());
        assertEquals(List.of("a.md", "c.md"), bench.ids());
        assertEquals(List.of(), bench.find("账单核对"));
    }

    @Test
    void aRenamedFileIsANewReportThatNeedsNoNewVectors() throws IOException {
        Path file = bench.write("a.md", "# Week 2024-03-04\n支付网关扩容完成");
        bench.update();
        Files.move(file, file.resolveSibling("z.md"));

        IngestSummary summary = bench.update();

        assertEquals(List.of(1, 1, 0, 1, 0), counts(summary));
        assertEquals(0, summary.embedded());
        assertEquals(List.of("z.md#2"), bench.findByVector("支付网关扩容完成"));
    }

    @Test
    void reportsCanBeFoundByWordsBeforeTheirVectorsAreMade() throws IOException {
        for (int week = 1; week <= 9; week++) {
            bench.write("w" + week + ".md", "# Week 2024-03-0" + week + "\n支付网关扩容完成 " + week);
        }
        List<String> seen = new ArrayList<>();
        bench.ingester.update(progress -> {
            if (progress.stage() == IngestProgress.Stage.EMBEDDING && seen.isEmpty()) {
                IndexStatus status = bench.index.status();
                seen.add("%d of %d chunks have vectors, %d found"
                        .formatted(
                                status.withVector(),
                                status.chunks(),
                                bench.find("扩容").size()));
            }
        });
        assertEquals(List.of("0 of 9 chunks have vectors, 9 found"), seen);
        assertEquals(9, bench.index.status().withVector());
    }

    @Test
    void theLatestReportsGetTheirVectorsFirst() throws IOException {
        bench.write("a.md", "# Week 2024-03-04\n甲");
        bench.write("b.md", "# Week 2024-03-18\n乙");
        bench.write("c.md", "# Week 2024-03-11\n丙");
        bench.update();
        assertEquals(
                List.of("Week 2024-03-18\n乙", "Week 2024-03-11\n丙", "Week 2024-03-04\n甲"), bench.chinese.passages());
    }

    @Test
    void everyLanguageGoesToItsModel() throws IOException {
        bench.write(
                "a.md",
                "# 第10周 2024-03-08\n支付网关 Redis 扩容完成\nThe cache was resized\n99.99\nRedis pool exhausted in core-pay 已扩容并恢复");
        bench.update();
        assertEquals(
                List.of(
                        "第10周 2024-03-08\n支付网关 Redis 扩容完成",
                        "第10周 2024-03-08\n99.99",
                        "第10周 2024-03-08\nRedis pool exhausted in core-pay 已扩容并恢复"),
                bench.chinese.passages());
        assertEquals(
                List.of("The cache was resized", "Redis pool exhausted in core-pay 已扩容并恢复"), bench.english.passages());
        assertEquals(List.of(), bench.index.withoutVectors());
    }

    @Test
    void namesOfTheGlossaryAreKeptWithTheChunks() throws IOException {
        bench.write("a.md", "# Week 2024-03-04\n猎鹰系统扩容\n其他事项");
        bench.update();
        assertEquals(
                List.of("Falcon"),
                bench.index.chunks(List.of("a.md#2")).getFirst().entities());
        assertEquals(List.of(), bench.index.chunks(List.of("a.md#3")).getFirst().entities());
    }

    @Test
    void aChangedGlossaryIsAppliedToAllReports() throws IOException {
        bench.write("a.md", "# Week 2024-03-04\n海燕系统扩容");
        bench.update();
        bench.glossary = Glossary.of(List.of(new Entity("Petrel", Entity.Kind.SYSTEM, List.of("海燕"), List.of())));

        IngestSummary summary = bench.update();

        assertEquals(List.of(1, 0, 1, 0, 0), counts(summary));
        assertEquals(0, summary.embedded());
        assertEquals(
                List.of("Petrel"),
                bench.index.chunks(List.of("a.md#2")).getFirst().entities());
    }

    @Test
    void whatCannotBeReadIsNamedAndTheRestIsStored() throws IOException {
        bench.limits = new Limits(2_000, 10, 10_000, 10_000, 50);
        bench.restart();
        bench.write("binary.md", new byte[] {1, 2, 0, 4, 5, 0, 0});
        bench.write("blank.txt", " \n\n");
        bench.write("empty.md", "");
        bench.write("good.md", "# Week 2024-03-04\n支付网关扩容完成");
        bench.write("large.md", "x".repeat(2_001));
        bench.write("minutes.docx", "not read");
        bench.write("odd.md", "# Week 2024-03-04\nDEFECT in our own code");
        bench.write("picture.png", "not even named");
        bench.write("torn.zip", "PK but no zip");

        IngestSummary summary = bench.update();

        assertEquals(List.of("good.md"), bench.ids());
        assertEquals(
                List.of(
                        "minutes.docx: only .md, .markdown, .txt and .zip files are read, got .docx",
                        "binary.md: a report must be text, got 7 control characters among 7",
                        "blank.txt: a report must hold text, got only white space",
                        "empty.md: a report must hold text, got an empty file",
                        "large.md: must be at most 2,000 bytes, got 2,001 bytes",
                        "odd.md: could not be understood, the log says why",
                        "torn.zip: must be a complete zip file"),
                skipped(summary));
        assertEquals(skipped(summary), skipped(bench.restart().update()));
        assertEquals(List.of(), bench.parsed);
    }

    @Test
    void aFileThatCannotBeReadNowKeepsItsEarlierRevision() throws IOException {
        byte[] zip = IngestBench.zip("a.md", "# Week 2024-03-04\n支付网关扩容完成");
        bench.write("export.zip", zip);
        bench.update();
        bench.write("export.zip", java.util.Arrays.copyOf(zip, zip.length - 30));

        IngestSummary summary = bench.update();

        assertEquals(List.of("export.zip: must be a complete zip file"), skipped(summary));
        assertEquals(List.of("export.zip!/a.md"), bench.ids());
        bench.write("export.zip", zip);
        assertEquals(List.of(1, 0, 0, 0, 1), counts(bench.update()));
    }

    @Test
    void aReportThatTurnedIntoSomethingElseIsRemoved() throws IOException {
        bench.write("a.md", "# Week 2024-03-04\n支付网关扩容完成");
        bench.write("b.md", "# Week 2024-03-11\n缓存扩容");
        bench.update();
        bench.write("a.md", "");

        assertEquals(List.of(1, 0, 0, 1, 1), counts(bench.update()));
        assertEquals(List.of("b.md"), bench.ids());
    }

    @Test
    void foldersThatCannotBeUsedAreToldInOneSentenceAndChangeNothing() throws IOException {
        bench.write("a.md", "# Week 2024-03-04\n支付网关扩容完成");
        bench.update();
        Path missing = root.resolve("missing");
        Path file = Files.writeString(root.resolve("file.md"), "x");
        bench.folders = List.of(missing, file);
        bench.restart();
        assertEquals(
                "report folder must exist, got %s; report folder must be a folder, got a file: %s"
                        .formatted(missing, file),
                assertThrows(ReportFolderException.class, bench::update).getMessage());

        Path empty = Files.createDirectories(root.resolve("empty"));
        bench.folders = List.of(empty);
        bench.restart();
        assertEquals(
                "report folders must hold at least one .md, .markdown, .txt or .zip file, got none in " + empty,
                assertThrows(ReportFolderException.class, bench::update).getMessage());
        assertEquals(List.of("a.md"), bench.ids());
    }

    @Test
    void pathsThatAreInSeveralFoldersGetTheFoldersName() throws IOException {
        bench.folders = List.of(root.resolve("reports"), root.resolve("team/reports"));
        bench.write("a.md", "# Week 2024-03-04\n甲");
        bench.write("../team/reports/a.md", "# Week 2024-03-04\n乙");
        bench.write("../team/reports/b.md", "# Week 2024-03-11\n丙");

        IngestSummary summary = bench.restart().update();

        assertEquals(List.of("b.md", "reports/a.md", "reports~2/a.md"), bench.ids());
        assertEquals(
                List.of("1 paths are in several folders, so their ids begin with the folder's name: a.md"),
                summary.notes());
    }

    @Test
    void aFolderNamedTwiceIsReadOnce() throws IOException {
        bench.write("sub/a.md", "# Week 2024-03-04\n甲");
        bench.folders = List.of(bench.reports, bench.reports.resolve("sub"));

        IngestSummary summary = bench.restart().update();

        assertEquals(List.of("sub/a.md"), bench.ids());
        assertEquals(
                List.of(bench.reports.resolve("sub") + ": is the same folder as sub, which is read already"),
                skipped(summary));
    }

    @Test
    void aStoppedRunKeepsWhatItDidAndTheNextOneGoesOn() throws IOException {
        for (int week = 1; week <= 9; week++) {
            bench.write("w" + week + ".md", "# Week 2024-03-0" + week + "\n支付网关扩容完成 " + week);
        }
        Ingester first = bench.ingester;
        IngestSummary stopped = first.update(progress -> {
            if (progress.done() == 4) {
                first.close();
            }
        });
        assertFalse(stopped.complete());
        assertEquals(List.of(4, 4, 0, 0, 0), counts(stopped));

        IngestSummary rest = bench.restart().update();
        assertEquals(List.of(9, 5, 0, 0, 4), counts(rest));
        assertEquals(9, rest.embedded());
    }

    @Test
    void anInterruptStopsARunBetweenVectors() throws IOException {
        for (int week = 1; week <= 9; week++) {
            bench.write("w" + week + ".md", "# Week 2024-03-0" + week + "\n" + "支付网关扩容完成\n".repeat(20));
        }
        IngestSummary stopped = bench.ingester.update(progress -> {
            if (progress.stage() == IngestProgress.Stage.READING && progress.done() == progress.total()) {
                Thread.currentThread().interrupt();
            }
        });
        assertTrue(Thread.interrupted());
        assertFalse(stopped.complete());
        assertEquals(9, bench.index.status().reports());
        assertTrue(bench.restart().update().complete());
        assertEquals(180, bench.index.status().withVector());
    }

    @Test
    void progressEndsAtTheTotalOfEachStage() throws IOException {
        for (int week = 1; week <= 9; week++) {
            bench.write("w" + week + ".md", "# Week 2024-03-0" + week + "\n支付网关扩容完成 " + week);
        }
        List<String> steps = new ArrayList<>();
        bench.ingester.update(progress -> steps.add(progress.stage() + " " + progress.done() + "/" + progress.total()));
        assertEquals("READING 1/9", steps.getFirst());
        assertEquals(List.of("READING 9/9", "EMBEDDING 9/9"), steps.subList(8, 10));
    }

    @Test
    void aLostManifestCostsNoVectors() throws IOException {
        bench.write("a.md", "# Week 2024-03-04\n支付网关扩容完成");
        bench.update();
        bench.close();
        Files.delete(root.resolve("index/files.tsv"));
        bench.open();

        assertEquals(0, bench.update().embedded());
        assertEquals(List.of("a.md#2"), bench.findByVector("支付网关扩容完成"));
    }

    @Test
    void aLostIndexIsRebuiltWithoutComputingAVector() throws IOException {
        bench.write("a.md", "# Week 2024-03-04\n支付网关扩容完成");
        bench.update();
        bench.close();
        try (var files = Files.list(root.resolve("index"))) {
            for (Path file : files.filter(path -> path.getFileName().toString().matches("_.*|segments.*"))
                    .toList()) {
                Files.delete(file);
            }
        }
        bench.open();

        IngestSummary summary = bench.update();

        assertEquals(List.of(1, 1, 0, 0, 0), counts(summary));
        assertEquals(0, summary.embedded());
    }

    @Test
    void theStoredReportIsTheSameBeforeAndAfterItsVectors() throws IOException {
        bench.write("a.md", "\uFEFF# 第10周 2024-03-08\r\n!支付网关中断\r\n恢复");
        List<Report> seen = new ArrayList<>();
        bench.ingester.update(progress -> bench.index.report("a.md").ifPresent(seen::add));
        Report after = bench.index.report("a.md").orElseThrow();
        assertEquals(seen.getLast().revision(), after.revision());
        assertEquals(seen.getLast().text().text(), after.text().text());
        assertEquals(seen.getLast().period(), after.period());
        assertEquals(1, bench.index.status().incidents());
    }

    /** Files, added, changed, removed, unchanged. */
    private static List<Integer> counts(IngestSummary summary) {
        return List.of(summary.files(), summary.added(), summary.changed(), summary.removed(), summary.unchanged());
    }
}
