package dev.lookback.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Incidents by the hours they fell into, by what reports say of their grades, and counted back from the last report. */
class IncidentTimesTest extends AnswerTest {
    @Override
    void write(AnswerBench reports) throws IOException {
        reports.report(
                        "2023.md",
                        "# 仓配周报 2023-03-06 ~ 2023-03-12",
                        "## 生产事件",
                        "- 3/7 10:00 面单打印失败",
                        "  原因：驱动版本不符",
                        "  处置：10:30 恢复，历时30分钟")
                .report(
                        "a.md",
                        "# 仓配周报 2024-03-04 ~ 2024-03-10",
                        "## 运行数据",
                        "- 本周A级0起、B级1起",
                        "## 生产事件",
                        "- 3/5 14:20 扫码枪掉线，拣货停 20 分钟",
                        "  原因：无线控制器重启",
                        "  处置：14:40 恢复，历时20分钟",
                        "- 3/6 23:10 订单下发积压 800 单",
                        "  原因：队列分区写满",
                        "  处置：23:50 恢复，历时40分钟",
                        "- 3/9 11:00 温控告警误报",
                        "  原因：探头接线松动",
                        "  处置：11:30 恢复，历时30分钟")
                .report(
                        "b.md",
                        "# 仓配周报 2024-04-01 ~ 2024-04-07",
                        "## 运行数据",
                        "- 无AB级故障",
                        "## 生产事件",
                        "- 4/5 10:00 面单打印失败",
                        "  原因：证书过期",
                        "  处置：10:30 恢复，历时30分钟");
    }

    @Test
    void countsWhatFellOutsideWorkingHours() {
        Answer answer = bench.ask("2024年哪些故障是工作时间以外发生的");

        assertEquals(3, answer.table().rows().size(), "late at night, on a Saturday, on a holiday");
        assertTrue(answer.text().contains("工作时间按周一至周五 9:00–18:00 计"), answer.text());
        assertEquals(1, bench.ask("2024年工作时间内的故障有几起").count());
        assertEquals(
                3,
                bench.ask("how many incidents of 2024 were outside working hours")
                        .count());
    }

    @Test
    void understandsWeekendsAndHours() {
        assertEquals(1, bench.ask("周末的故障一共几起").count());
        assertEquals(3, bench.ask("工作日一共几起故障").count());
        assertEquals(1, bench.ask("晚上10点以后的故障有几起").count());
        assertEquals(1, bench.ask("半夜（23点到6点之间）的故障有几起").count());
        assertEquals(
                1,
                bench.ask("how many incidents in 2024 started at 22:00 or later")
                        .count());
    }

    @Test
    void eitherOfTwoTimesCountsWhereTheQuestionJoinsThem() {
        assertEquals(2, bench.ask("2024年夜间和周末一共几起故障").count());
        assertEquals(
                2,
                bench.ask("how many incidents of 2024 were at night or on weekends")
                        .count());
        assertEquals(0, bench.ask("2024年周末夜里一共几起故障").count());
    }

    @Test
    void addsWhatReportsStateByGrade() {
        Answer march = bench.ask("2024年3月一共几起故障");

        assertEquals(3, march.count());
        assertEquals(
                "报告自己按等级写的数：仓配周报 2024-03-04 ~ 2024-03-10：A级 0 次、B级 1 次。",
                march.sentences().get(1).text());
        assertFalse(march.sentences().get(1).citations().isEmpty());
        assertEquals(1, bench.ask("2024年3月B级故障几起").count());
        assertEquals(0, bench.ask("2024年4月AB级故障几起").count());
        assertEquals(0, bench.ask("how many AB-level incidents in April 2024").count());
    }

    @Test
    void countsRecentWeeksBackFromTheLastReport() {
        Answer answer = bench.ask("最近两周几起故障");

        assertEquals(1, answer.count());
        assertTrue(answer.text().contains("“最近”从最后一份报告的 2024-04-07 往回算。"), answer.text());
        assertEquals(LocalDate.parse("2024-03-25"), answer.question().window().from());
        assertEquals(1, bench.ask("How many incidents in the last few weeks?").count());
    }

    @Test
    void saysWhichYearItTook() {
        assertTrue(bench.ask("3月一共几起故障").text().contains("问题没写年份，按 2024年3月 理解；2023年3月 也有报告。"));
        assertFalse(bench.ask("2024年3月一共几起故障").text().contains("没写年份"));
    }
}
