package dev.lookback.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lookback.index.ReportSummary;
import dev.lookback.report.WeekRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Titles with a week but no year. */
class NeighbourYearsTest {
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
    void aWeekWithoutYearGetsTheYearOfTheReportBeforeIt() throws IOException {
        bench.write("33.md", "# 第33周 2023/08/11\n甲");
        bench.write("34.md", "# 第34周\n乙");
        bench.update();
        assertEquals(List.of("33.md 2023-08-07", "34.md 2023-08-14"), starts());
    }

    @Test
    void afterTheTurnOfTheYearItGetsTheNextYear() throws IOException {
        bench.write("a51.md", "# 第51周 2023/12/15\n甲");
        bench.write("b02.md", "# 第2周\n乙");
        bench.update();
        assertEquals(List.of("a51.md 2023-12-11", "b02.md 2024-01-08"), starts());
    }

    @Test
    void beforeTheTurnOfTheYearItGetsTheYearBefore() throws IOException {
        bench.write("a51.md", "# 第51周\n甲");
        bench.write("b02.md", "# 第2周 2024/01/12\n乙");
        bench.update();
        assertEquals(List.of("a51.md 2023-12-11", "b02.md 2024-01-08"), starts());
    }

    @Test
    void neighboursThatComeLaterDateWhatIsStored() throws IOException {
        bench.write("33.md", "# 第33周\n甲");
        bench.update();
        assertEquals(List.of("33.md undated"), starts());
        bench.write("34.md", "# 第34周 2023/08/18\n乙");
        bench.update();
        assertEquals(List.of("33.md 2023-08-07", "34.md 2023-08-14"), starts());
        assertEquals(0, bench.index.withoutVectors().size());
    }

    @Test
    void theReportsOfItsOwnFolderCountFirst() throws IOException {
        bench.write("a/40.md", "# 第40周 2021/10/01\n甲");
        bench.write("b/10.md", "# 第10周\n乙");
        bench.write("b/11.md", "# 第11周 2024/03/15\n丙");
        bench.update();
        assertEquals(List.of("a/40.md 2021-09-27", "b/10.md 2024-03-04", "b/11.md 2024-03-11"), starts());
    }

    @Test
    void theNumberingOfWeeksIsLearnedFromTitlesThatCarryADate() throws IOException {
        bench.write("a.md", "# 2023年第10周\n甲");
        bench.update();
        assertEquals(List.of("a.md 2023-02-27"), starts());
        bench.write("b.md", "# 第11周 2023-03-17\n乙");
        bench.write("c.md", "# 第12周 2023-03-24\n丙");
        bench.update();
        assertEquals(List.of("a.md 2023-03-06", "b.md 2023-03-13", "c.md 2023-03-20"), starts());
        assertEquals(WeekRule.ISO, bench.ingester.weekRule());
        bench.write("d.md", "# 2023年第13周\n丁");
        bench.restart().update();
        assertEquals("d.md 2023-03-27", starts().getLast());
    }

    @Test
    void oneDateWithItsWeekdayDatesAReportAmongOthers() throws IOException {
        bench.write("a.md", "# 值班记录\n\n- 3/12 周三 网关超时");
        bench.update();
        assertEquals(List.of("a.md undated"), starts());
        bench.write("b.md", "# 值班记录 2025-03-21\n乙");
        bench.update();
        assertEquals(List.of("a.md 2025-03-10", "b.md 2025-03-17"), starts());
    }

    private List<String> starts() {
        return bench.index.reports().stream()
                .map(NeighbourYearsTest::start)
                .sorted()
                .toList();
    }

    private static String start(ReportSummary report) {
        return report.id() + " "
                + (report.period() == null ? "undated" : report.period().from().toString());
    }
}
