package dev.lookback.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lookback.bench.Alternative;
import dev.lookback.bench.Bench;
import dev.lookback.bench.BenchListener;
import dev.lookback.bench.BenchPlan;
import dev.lookback.bench.BenchPlan.Questions;
import dev.lookback.bench.BenchReport;
import dev.lookback.bench.BenchReport.Level;
import dev.lookback.bench.BenchReport.Run;
import dev.lookback.ingest.Embedders;
import dev.lookback.ingest.IngestProgress;
import dev.lookback.llm.HashEmbedder;
import dev.lookback.question.QuestionInput;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tiny sizes and an embedder without a model: that everything is measured, not how fast it is. */
class BenchCommandTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

    @TempDir
    Path directory;

    private final List<String> told = new ArrayList<>();

    private final BenchListener listener = new BenchListener() {
        @Override
        public void begins(String what) {
            told.add(what);
        }

        @Override
        public void progressed(IngestProgress progress) {}
    };

    @BeforeEach
    void writeSources() throws IOException {
        Path sources = Files.createDirectories(directory.resolve("sources/wei"));
        Files.writeString(sources.resolve("第2周 2024-01-12.md"), """
                # 第2周 2024-01-12

                ## 【生产事件】

                - 1/9 08:10 监控发现光大银行入金超时 318 笔
                原因：银行数据库磁盘写满
                处置：09:02 扩容后恢复

                ## 【平台】

                - 磐石灰度 35%，核对差异 0
                """);
    }

    /** Another way that makes vectors of ones. */
    private static final class Ones implements Alternative {
        private int stored;

        @Override
        public String name() {
            return "ones";
        }

        @Override
        public List<float[]> embedAll(List<String> texts) {
            return texts.stream().map(text -> new float[64]).toList();
        }

        @Override
        public void store(List<float[]> vectors) {
            stored = vectors.size();
        }

        @Override
        public void search(String question) {
            assertTrue(stored > 0);
        }

        @Override
        public void close() {}
    }

    private BenchReport measure() throws InterruptedException {
        Questions questions = new Questions(
                List.of(QuestionInput.of("一共几起故障"), QuestionInput.of("光大银行故障一共多少分钟")),
                List.of(QuestionInput.of("磐石灰度到多少了")));
        BenchPlan plan = new BenchPlan(
                directory.resolve("sources"), directory.resolve("work"), 3, List.of(10, 4), false, questions, 1);
        Embedders embedders = new Embedders(new HashEmbedder("zh", 512), new HashEmbedder("en", 512));
        return new Bench(BenchCommand::open, embedders, Optional.of(new Ones()), CLOCK, listener).run(plan);
    }

    @Test
    void measuresIndexingAndQuestionsAtEachSize() throws InterruptedException {
        BenchReport report = measure();

        assertEquals(LocalDate.of(2026, 1, 2), report.machine().day());
        assertEquals(3, report.indexing().reports());
        assertEquals(6, report.indexing().chunks());
        assertEquals(3, report.indexing().incidents());
        assertEquals(List.of(4, 10), report.levels().stream().map(Level::chunks).toList());
        List<String> sorts = report.levels().getFirst().runs().stream()
                .map(run -> run.request() + (run.cold() ? " cold " : " warm ") + run.atOnce())
                .toList();
        assertEquals(
                List.of(
                        "search cold 1",
                        "search warm 1",
                        "search warm 8",
                        "search warm 16",
                        "ask cold 1",
                        "ask, incidents cold 1",
                        "ask warm 1",
                        "ask, incidents warm 1",
                        "ask warm 8",
                        "ask, incidents warm 8",
                        "ask warm 16",
                        "ask, incidents warm 16"),
                sorts);
        for (Run run : report.levels().getFirst().runs()) {
            assertEquals(0, run.latency().errors());
            assertEquals(
                    run.request().endsWith("incidents") ? 2 : 3, run.latency().requests());
        }
        assertEquals("growing to 10 chunks", told.get(5));
    }

    @Test
    void printsMarkdownAndJson() throws InterruptedException, IOException {
        BenchReport report = measure();
        StringWriter out = new StringWriter();

        new BenchPrinter(new PrintWriter(out)).print(report);

        List<String> tables =
                out.toString().lines().filter(line -> line.startsWith("|--")).toList();
        assertEquals(3, tables.size(), out.toString());
        assertEquals(
                6,
                new ObjectMapper()
                        .readTree(JsonText.of(report))
                        .at("/indexing/chunks")
                        .asInt());
    }

    @Test
    void refusesAWorkFolderThatHoldsSomething() throws IOException {
        Files.writeString(Files.createDirectories(directory.resolve("full")).resolve("mine.txt"), "x");
        StringWriter err = new StringWriter();

        int status = Main.commandLine()
                .setErr(new PrintWriter(err))
                .execute("bench", "--work", directory.resolve("full").toString());

        assertEquals(1, status);
        assertTrue(err.toString().startsWith("lookback: --work must be an empty folder"), err.toString());
    }
}
