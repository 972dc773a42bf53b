package dev.lookback.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MainTest {
    private static final String REPORT = """
            # 第10周 2024-03-08

            ## 【生产事件】

            - 3/5 14:20 监控发现蓝港银行入金超时
            原因：蓝港银行数据库磁盘写满
            处置：15:02 银行扩容后恢复
            - 3/6 09:10 监控发现短信网关无响应
            原因：证书过期
            处置：09:40 更换证书后恢复

            # 下周工作及目标

            1. 短信网关证书巡检
            """;

    @TempDir
    Path directory;

    private Path reports;
    private Path index;

    @BeforeEach
    void writeReports() throws IOException {
        reports = Files.createDirectory(directory.resolve("reports"));
        index = directory.resolve("index");
        Files.writeString(reports.resolve("第10周 2024-03-08.md"), REPORT);
    }

    private record Run(int status, String out, String err) {}

    private static Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int status = line.execute(arguments);
        return new Run(status, out.toString(), err.toString());
    }

    private Run runOver(String command, String... arguments) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--reports", reports.toString(), "--index", index.toString()));
        return run(all.toArray(String[]::new));
    }

    @Test
    void answersAQuestionWithCitedLines() {
        Run asked = runOver("ask", "短信网关为什么无响应");

        assertEquals(0, asked.status(), asked.err());
        assertTrue(asked.out().contains("原因：证书过期"), asked.out());
        assertTrue(asked.out().contains("第10周 2024-03-08.md:8-10"), asked.out());
    }

    @Test
    void saysWhichDaysAreNotLoaded() {
        assertEquals(
                "没有载入 2022-01-01 至 2022-12-31 的报告（最早的报告从 2024-03-04 开始）。\n",
                runOver("ask", "2022年有哪些故障").out());
    }

    @Test
    void findsPassagesByWords() {
        Run found = runOver("search", "证书", "-k", "2");

        assertEquals(0, found.status());
        assertTrue(found.out().lines().findFirst().orElse("").contains("第10周 2024-03-08.md"), found.out());
    }

    @Test
    void explainsTheScoresOfPassages() {
        Run found = runOver("search", "证书过期", "-k", "1", "--explain");
        Run json = runOver("search", "证书过期", "-k", "1", "--explain", "--json");

        List<String> rows = found.out()
                .lines()
                .dropWhile(line -> !line.startsWith("rank"))
                .limit(2)
                .toList();
        assertTrue(
                rows.get(1).matches(" +1 +0\\.\\d{3}  #1 \\d+\\.\\d{2} +#\\d+ 0\\.\\d{3} .* 2024-03-04 .*"),
                found.out());
        assertTrue(json.out().contains("\"weights\" : {"), json.out());
        assertTrue(json.out().contains("\"lists\" : [ {"), json.out());
    }

    @Test
    void summarisesWhatWasIndexedAndWhatWasSkipped() throws IOException {
        Files.write(reports.resolve("picture.md"), new byte[] {0, 1, 2, 0, 0, 7, 0, 0});

        Run indexed = runOver("index");

        assertEquals(0, indexed.status());
        assertTrue(
                indexed.out().startsWith("1 files: 1 added, 0 changed, 0 removed, 0 unchanged, 1 skipped"),
                indexed.out());
        assertTrue(indexed.out().contains("skipped picture.md: "), indexed.out());
    }

    @Test
    void refusesAFolderThatDoesNotExist() {
        Run refused = run("index", "--reports", "/no/such/folder", "--index", index.toString());

        assertEquals(2, refused.status());
        assertEquals("lookback: reports must be a folder that exists, got /no/such/folder\n", refused.err());
    }

    @Test
    void servesOtherMachinesWithATokenOnly() {
        Run refused = runOver("serve", "--host", "0.0.0.0", "--port", "0");

        assertEquals(2, refused.status());
        assertEquals(
                "lookback: host 0.0.0.0 can be reached from other machines, so auth.tokens must be set:"
                        + " LOOKBACK_AUTH_TOKENS=\"$(openssl rand -hex 16)\", or host must be 127.0.0.1\n",
                refused.err());
    }

    @Test
    void refusesAFolderWithoutReports() throws IOException {
        Path empty = Files.createDirectory(directory.resolve("empty"));
        Run refused = run("index", "--reports", empty.toString(), "--index", index.toString());

        assertEquals(1, refused.status());
        assertEquals(1, refused.err().lines().count(), refused.err());
        assertTrue(refused.err().contains(empty.toString()), refused.err());
    }

    @Test
    void refusesAnEmptyAndATooLongQuestion() {
        assertEquals(
                "lookback: question must not be empty\n", runOver("ask", "  ").err());
        assertEquals(
                "lookback: question must have at most 2000 characters, got 10000\n",
                runOver("ask", "长".repeat(10_000)).err());
    }

    @Test
    void refusesKOutOfRange() {
        Run refused = runOver("search", "证书", "-k", "0");

        assertEquals(2, refused.status());
        assertEquals("lookback: k must be from 1 to 100, got 0\n", refused.err());
    }

    @Test
    void namesTheOptionItDoesNotKnow() {
        Run refused = run("ask", "x", "--nonsense");

        assertEquals(2, refused.status());
        assertTrue(refused.err().startsWith("lookback: Unknown option: '--nonsense'"), refused.err());
    }

    @Test
    void refusesAnIndexThatAnotherProcessUses() {
        AppConfig config = ConfigReader.read(
                null, Map.of(), Map.of(ConfigKey.REPORTS, reports.toString(), ConfigKey.INDEX, index.toString()));
        try (Assembly inUse = Assembly.open(config)) {
            Run refused = runOver("ask", "证书");
            assertEquals(1, refused.status());
            assertTrue(refused.err().contains("in use by another process"), refused.err());
            assertEquals(List.of(), inUse.index().reports());
        }
    }

    @Test
    void helpsEverywhere() {
        for (String command : List.of(
                "serve", "index", "ask", "search", "incidents", "metrics", "projects", "eval", "bench", "feedback")) {
            Run help = run(command, "--help");
            assertEquals(0, help.status());
            assertTrue(help.out().contains("--reports"), help.out());
        }
    }
}
