package dev.lookback.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanAnswersTest extends AnswerTest {
    @Override
    void write(AnswerBench reports) throws IOException {
        reports.report(
                        "2024-03-08.md",
                        "# 车务周报 2024-03-04 ~ 2024-03-10",
                        "## 本周工作",
                        "- 检修台账整理",
                        "# 下周计划",
                        "1. 备件库盘点验收",
                        "2. 站台监控割接",
                        "3. 编写雨季预案",
                        "4. 旧台账已于3/2正式切换至新系统，运行稳定",
                        "后续工作：进行中")
                .report(
                        "2024-03-15.md",
                        "# 车务周报 2024-03-11 ~ 2024-03-17",
                        "## 本周工作",
                        "- 备件库盘点验收完成，差异 3 件",
                        "- 站台监控割接推迟到 4 月",
                        "# 下周计划",
                        "1. 信号灯巡检");
    }

    @Test
    void tellsWhatBecameOfEachItem() {
        Answer answer = bench.ask("2024年3月4日到3月10日的周报里说下周做什么，后来都做了吗");

        assertEquals(
                List.of("后来完成", "后来改期或未完成", "此后两个月的报告没有再提到"),
                answer.table().rows().stream().map(row -> row.cells().get(2)).toList(),
                answer.text());
    }

    @Test
    void saysHowManyWereKept() {
        Answer answer = bench.ask("2024年3月4日到3月10日那期的下周计划完成了几项");

        assertEquals(
                "这 3 项里：后来写明完成的 1 项、改期或未完成的 1 项、此后没有再提到的 1 项。",
                answer.sentences().get(1).text());
        assertEquals(1, answer.count());
    }

    @Test
    void takesAWeekForTheOneThatWasPlanned() {
        String text = bench.ask("2024年3月11日到3月17日的计划有哪些").text();

        assertTrue(text.contains("站台监控割接"), text);
        assertTrue(!text.contains("信号灯巡检"), text);
    }

    @Test
    void asksOnlyTheNewestReportWhenNoDaysAreNamed() {
        String text = bench.ask("下周有什么计划").text();

        assertTrue(text.contains("信号灯巡检"), text);
        assertTrue(!text.contains("雨季预案"), text);
    }

    @Test
    void knowsOnlyThePlansOfItsDay() {
        String text = bench.ask("下周有什么计划", LocalDate.parse("2024-03-12")).text();

        assertTrue(text.contains("雨季预案"), text);
        assertTrue(!text.contains("信号灯巡检"), text);
    }
}
