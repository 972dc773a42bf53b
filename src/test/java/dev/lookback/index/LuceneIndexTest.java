package dev.lookback.index;

import static dev.lookback.index.IndexFixtures.config;
import static dev.lookback.index.IndexFixtures.ids;
import static dev.lookback.index.IndexFixtures.report;
import static dev.lookback.index.IndexFixtures.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lookback.facts.Facts;
import dev.lookback.report.Period;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LuceneIndexTest {
    private static final LocalDate MARCH = LocalDate.of(2024, 3, 4);
    private static final LocalDate JUNE = LocalDate.of(2024, 6, 3);

    @TempDir
    Path directory;

    private LuceneIndex open() {
        return LuceneIndex.open(config(directory, "服务器", "端口"));
    }

    @Test
    void findsChineseByWordsAndEnglishByStems() {
        try (LuceneIndex index = open()) {
            index.put(report("a.md", MARCH, "核心交换机端口抖动，业务受影响", "The carrier replaced two failing routers"));
            index.commit();

            assertEquals(List.of("a.md#1"), ids(index.search(words("交换机抖动")).words()));
            assertEquals(
                    List.of("a.md#2"), ids(index.search(words("router failed")).words()));
        }
    }

    @Test
    void findsADictionaryWordWhereverASegmenterWouldCut() {
        try (LuceneIndex index = open()) {
            index.put(report("a.md", MARCH, "服务器端口不通", "今天天气很好"));
            index.commit();
            SearchRequest request = new SearchRequest(
                    List.of(new WordClause.Synonyms(List.of("端口", "port"), 1)),
                    IndexFixtures.EVEN,
                    null,
                    null,
                    Filter.NONE,
                    5);

            assertEquals(List.of("a.md#1"), ids(index.search(request).words()));
        }
    }

    @Test
    void showsNothingOfAReportBeforeItIsCommitted() {
        try (LuceneIndex index = open()) {
            index.put(report("a.md", MARCH, "数据库切换"));
            assertEquals(List.of(), index.reports());
            index.commit();
            assertEquals(1, index.reports().size());
        }
    }

    @Test
    void replacesAllOfAReportAtOnce() {
        try (LuceneIndex index = open()) {
            index.put(report("a.md", MARCH, "数据库切换一", "数据库切换二", "数据库切换三"));
            index.commit();
            index.put(report("a.md", MARCH, "数据库切换四"));
            index.commit();

            assertEquals(List.of("a.md#1"), ids(index.search(words("数据库切换")).words()));
            assertEquals(new IndexStatus(1, 1, 0, 0), index.status());
        }
    }

    @Test
    void forgetsADeletedReport() {
        try (LuceneIndex index = open()) {
            index.put(report("a.md", MARCH, "数据库切换"));
            index.commit();
            index.delete("a.md");
            index.commit();

            assertEquals(List.of(), index.search(words("数据库")).words());
            assertEquals(Optional.empty(), index.report("a.md"));
        }
    }

    @Test
    void filtersByPeriodReportAndAsOf() {
        try (LuceneIndex index = open()) {
            index.put(report("march.md", MARCH, "对账延迟"));
            index.put(report("june.md", JUNE, "对账延迟"));
            index.commit();
            Period spring = new Period(LocalDate.of(2024, 3, 10), LocalDate.of(2024, 5, 1));

            assertEquals(
                    List.of("march.md#1"),
                    ids(index.search(words("对账", new Filter(spring, Set.of(), Set.of(), null, null)))
                            .words()));
            assertEquals(
                    List.of("june.md#1"),
                    ids(index.search(words("对账", new Filter(null, Set.of(), Set.of(), "june.md", null)))
                            .words()));
            assertEquals(
                    List.of("march.md#1"),
                    ids(index.search(words("对账", new Filter(null, Set.of(), Set.of(), null, JUNE)))
                            .words()));
        }
    }

    @Test
    void ranksByVectorWithinTheFilter() {
        try (LuceneIndex index = open()) {
            index.put(withVectors(report("a.md", MARCH, "一", "二"), new float[] {1, 0}, new float[] {0, 1}));
            index.commit();
            SearchRequest request =
                    new SearchRequest(List.of(), IndexFixtures.EVEN, new float[] {0.6f, 0.8f}, null, Filter.NONE, 5);

            SearchResult result = index.search(request);

            assertEquals(List.of("a.md#2", "a.md#1"), ids(result.zhVectors()));
            assertEquals(0.8f, result.zhVectors().getFirst().score(), 1e-3);
            assertEquals(List.of(), result.enVectors());
        }
    }

    @Test
    void ranksByWordsAndByVectorInOneSearchEachInAListOfItsOwn() {
        try (LuceneIndex index = open()) {
            index.put(withVectors(report("a.md", MARCH, "端口抖动", "无关的话"), new float[] {1, 0}, new float[] {0, 1}));
            index.commit();
            for (int time = 0; time < 50; time++) {
                SearchResult result = index.search(new SearchRequest(
                        List.of(new WordClause.FreeText("端口抖动", 1)),
                        IndexFixtures.EVEN,
                        new float[] {0, 1},
                        null,
                        Filter.NONE,
                        1));

                assertEquals(List.of("a.md#1"), ids(result.words()));
                assertEquals(List.of("a.md#2"), ids(result.zhVectors()));
            }
        }
    }

    @Test
    void namesReportsThatStillLackVectors() {
        try (LuceneIndex index = open()) {
            index.put(report("bare.md", MARCH, "一"));
            index.put(withVectors(report("full.md", MARCH, "二"), new float[] {1, 0}));
            index.commit();

            assertEquals(List.of("bare.md"), index.withoutVectors());
        }
    }

    @Test
    void findsTheSameWhenItsPartsWerePutTogether() throws IOException {
        try (LuceneIndex index = open()) {
            for (int week = 0; week < 6; week++) {
                index.put(report("week-" + week + ".md", MARCH.plusWeeks(week), "对账延迟第" + week + "次"));
                index.commit();
            }
            index.delete("week-5.md");
            index.commit();
            List<String> before = ids(index.search(words("对账延迟")).words());
            long version = index.version();

            index.compact(() -> false);

            assertEquals(before, ids(index.search(words("对账延迟")).words()));
            assertNotEquals(version, index.version());
            long compacted = index.version();
            index.compact(() -> false);
            assertEquals(compacted, index.version());
        }
    }

    @Test
    void keepsTheLastCommitWhenTheProcessEndsWithoutClosing(@TempDir Path copy) throws IOException {
        try (LuceneIndex index = open()) {
            index.put(report("a.md", MARCH, "数据库切换"));
            index.commit();
            index.put(report("b.md", MARCH, "写到一半"));
            try (var files = Files.list(directory)) {
                for (Path file :
                        files.filter(each -> !each.endsWith("write.lock")).toList()) {
                    Files.copy(file, copy.resolve(file.getFileName()));
                }
            }
        }
        try (LuceneIndex crashed = LuceneIndex.open(config(copy, "服务器", "端口"))) {
            assertEquals(Set.of("a.md"), crashed.revisions().keySet());
            assertEquals(Optional.empty(), crashed.rebuilt());
        }
    }

    @Test
    void isEmptiedWithAReasonWhenTheDictionaryChanged() {
        try (LuceneIndex index = open()) {
            index.put(report("a.md", MARCH, "数据库切换"));
            index.commit();
        }
        try (LuceneIndex index = LuceneIndex.open(config(directory, "交换机"))) {
            assertEquals(Map.of(), index.revisions());
            assertTrue(index.rebuilt().orElseThrow().startsWith("the index was made with another dictionary"));
        }
    }

    @Test
    void isEmptiedWithAReasonWhenAFileIsBroken() throws IOException {
        try (LuceneIndex index = open()) {
            index.put(report("a.md", MARCH, "数据库切换"));
            index.commit();
        }
        try (var files = Files.list(directory)) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith("segments_"))
                    .toList()) {
                Files.writeString(file, "not an index");
            }
        }
        try (LuceneIndex index = open()) {
            assertEquals(Map.of(), index.revisions());
            assertTrue(index.rebuilt().orElseThrow().startsWith("the index is damaged"));
        }
    }

    @Test
    void refusesASecondWriterWithOneSentence() {
        try (LuceneIndex index = open()) {
            IndexException refused = assertThrows(IndexException.class, this::open);
            assertEquals(
                    "the index in " + directory
                            + " is in use by another process: stop that one, or name another folder with --index",
                    refused.getMessage());
            assertEquals(List.of(), index.reports());
        }
    }

    @Test
    void namesAFolderThatCannotBeWritten() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "in the way");
        IndexException refused =
                assertThrows(IndexException.class, () -> LuceneIndex.open(config(file.resolve("index"))));
        assertTrue(refused.getMessage().startsWith("the index folder must be writable, got " + file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AND", "*", "\"", "[", "a:b OR (", "？！，", "~", "ＡＢＣ", "的"})
    void takesWhateverIsTypedAsPlainText(String typed) {
        try (LuceneIndex index = open()) {
            index.put(report("a.md", MARCH, "数据库切换"));
            index.commit();

            assertEquals(List.of(), index.search(words(typed)).words());
        }
    }

    @Test
    void countsChunksThatHoldAWord() {
        try (LuceneIndex index = open()) {
            index.put(report("a.md", MARCH, "服务器重启", "服务器端口", "routers failed"));
            index.commit();

            assertEquals(
                    Map.of("服务器", 2, "端口", 1, "router", 1, "缺席", 0),
                    index.frequencies(List.of("服务器", "端口", "router", "缺席")));
        }
    }

    private static IndexedReport withVectors(IndexedReport bare, float[]... vectors) {
        List<IndexedChunk> chunks = new java.util.ArrayList<>();
        for (int at = 0; at < bare.chunks().size(); at++) {
            IndexedChunk chunk = bare.chunks().get(at);
            chunks.add(new IndexedChunk(chunk.chunk(), chunk.kind(), List.of(), null, vectors[at], null));
        }
        return new IndexedReport(bare.report(), chunks, Facts.NONE);
    }
}
