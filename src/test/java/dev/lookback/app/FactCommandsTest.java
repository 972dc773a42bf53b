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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class FactCommandsTest {
    private static final String REPORT = """
            # 第10周 2024-03-08

            ## 【生产事件】

            - 3/5 14:20 监控发现蓝港银行入金超时
            原因：蓝港银行数据库磁盘写满
            处置：15:02 银行扩容后恢复
            - 3/6 09:10 监控发现短信网关无响应
            原因：证书过期
            处置：09:40 更换证书后恢复

            ## 【重点项目】

            - 【短信网关切换】进度 40%，计划 4/30 完成
            """;

    @TempDir
    Path directory;

    private Path reports;

    @BeforeEach
    void writeReports() throws IOException {
        reports = Files.createDirectory(directory.resolve("reports"));
        Files.writeString(reports.resolve("w10.md"), REPORT);
    }

    private record Run(int status, String out, String err) {}

    private Run run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(
                "--reports",
                reports.toString(),
                "--index",
                directory.resolve("index").toString()));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int status = line.execute(all.toArray(String[]::new));
        return new Run(status, out.toString(), err.toString());
    }

    @Test
    void printsIncidentsWithTheirSourceLines() {
        Run run = run("incidents");

        assertEquals(0, run.status(), run.err());
        assertTrue(run.out().startsWith("2024-03-05T14:20 – 2024-03-05T15:02  42 min (derived)"), run.out());
        assertTrue(run.out().contains("cause: 证书过期"), run.out());
        assertTrue(run.out().lines().anyMatch("    w10.md:5-7"::equals), run.out());
        assertTrue(run.out().endsWith("2 incidents; minutes known for 2, 72 in all\n"), run.out());
    }

    @Test
    void limitsIncidentsByDays() {
        Run run = run("incidents", "--from", "2024-03-06", "--csv");

        assertEquals(2, run.out().lines().count(), run.out());
        assertTrue(run.out().contains(",w10.md,8,10,2024-03-06T09:10,2024-03-06T09:40,30,derived,"), run.out());
        assertEquals(
                "0 incidents; minutes known for 0, 0 in all\n",
                run("incidents", "--as-of", "2024-03-01").out());
    }

    @Test
    void printsIncidentsAsTheApiGivesThem() {
        Run run = run("incidents", "--to", "2024-03-05", "--json");

        assertTrue(run.out().contains("\"basis\" : \"derived\""), run.out());
        assertTrue(run.out().contains("\"count\" : 1"), run.out());
    }

    @Test
    void refusesWrongOptions() {
        assertEquals(
                "lookback: from must not be after to (2024-01-01), got 2024-02-01\n",
                run("incidents", "--from", "2024-02-01", "--to", "2024-01-01").err());
        assertEquals(2, run("incidents", "--side", "theirs").status());
        assertEquals(2, run("incidents", "--csv", "--json").status());
        assertEquals(2, run("projects", "--from", "2024-02-30").status());
    }

    @Test
    void namesTheMetricOrProjectThatNoReportTells() {
        Run metric = run("metrics", "--name", "月光");
        Run project = run("projects", "--name", "月光");

        assertEquals(1, metric.status());
        assertTrue(
                metric.err().endsWith("lookback: no report in these days tells of a metric named 月光\n"), metric.err());
        assertEquals(1, project.status());
        assertTrue(
                project.err().endsWith("lookback: no report in these days tells of a project named 月光\n"),
                project.err());
    }

    @Test
    void printsTheNamesThereAre() {
        assertEquals(0, run("metrics").status());
        assertEquals(0, run("projects").status());
        assertEquals("name\r\n", run("metrics", "--csv").out());
        assertEquals("name\r\n短信网关切换\r\n", run("projects", "--csv").out());
    }

    @Test
    void printsAProjectForSpreadsheets() {
        String csv = run("projects", "--name", "短信网关切换", "--csv").out();

        assertTrue(
                csv.startsWith("name,date,percent,stage,planned,done,slipped,quote,report,firstLine,lastLine\r\n"),
                csv);
        assertTrue(csv.contains("短信网关切换,2024-03-10,40,"), csv);
    }
}
