package dev.lookback.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lookback.answer.Answer.Reason;
import dev.lookback.answer.Answer.Status;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class IncidentAnswersTest extends AnswerTest {
    @Override
    void write(AnswerBench reports) throws IOException {
        reports.report(
                        "2024-03-08.md",
                        "# 支付周报 2024-03-04 ~ 2024-03-10",
                        "## 生产事件",
                        "- 3/5 14:20 光大银行存管网关全部超时，入金失败 80 笔",
                        "  原因：专线被施工挖断",
                        "  处置：15:06 线路恢复，历时46分钟",
                        "- 3/7 09:10 中信银行出金失败 12 笔",
                        "  原因：银行侧数据库切换",
                        "  处置：改走光大银行，09:30 恢复，历时20分钟")
                .report(
                        "infra 2024-03-04.md",
                        "# Infrastructure weekly, 2024-03-04 to 2024-03-10",
                        "## Incidents",
                        "- 2024-03-05 14:20 Everbright custody line down. Root cause: fibre cut by road works. Mitigation: respliced at 15:06.")
                .report(
                        "2024-03-15.md",
                        "# 支付周报 2024-03-11 ~ 2024-03-17",
                        "## 项目进展",
                        "- 账单改版开发完成 80%",
                        "- 光大银行专线迁移方案评审，考虑到机房电力余量，原方案暂停")
                .report(
                        "2024-04-12.md",
                        "# 支付周报 2024-04-08 ~ 2024-04-14",
                        "## 生产事件",
                        "- 4/9 10:00 光大银行签约报错",
                        "  原因：证书过期",
                        "  处置：10:30 更换证书后恢复，历时30分钟");
    }

    @Test
    void countsAnEventToldTwiceOnceAndCitesBoth() {
        Answer answer = bench.ask("2024年3月一共几起故障");

        assertEquals(2, answer.count());
        assertEquals(
                List.of(1, 2),
                answer.table().rows().stream()
                        .map(row -> row.citations().size())
                        .sorted()
                        .toList());
    }

    @Test
    void aBankThatHelpedOutDidNotFail() {
        assertEquals(2, bench.ask("光大出过几次故障").count());
    }

    @Test
    void wordsThatTellNothingAreNoConditions() {
        assertEquals(2, bench.ask("光大银行前前后后惹过几次祸").count());
    }

    @Test
    void sumsDurationsOfEventsOnce() {
        assertTrue(bench.ask("光大2024年故障一共多少分钟").text().contains("合计 76 分钟"));
    }

    @Test
    void aWeekWithReportsAndNoIncidentIsZero() {
        Answer answer = bench.ask("2024年3月11日到3月17日几起故障");

        assertEquals(Status.ANSWERED, answer.status());
        assertEquals(0, answer.count());
    }

    @Test
    void daysWithoutReportsAreNamed() {
        Answer answer = bench.ask("2024年3月18日到3月31日几起故障");

        assertEquals(Reason.NO_REPORTS, answer.reason());
        assertTrue(answer.text().contains("2024-03-17"));
        assertTrue(answer.text().contains("2024-04-08"));
    }

    @Test
    void seesNothingOfLaterReports() {
        assertEquals(1, bench.ask("光大出过几次故障", LocalDate.parse("2024-03-31")).count());
    }

    @Test
    void comparesTwoNamesWithNumbersForBoth() {
        String text = bench.ask("光大和中信谁的故障多").text();

        assertTrue(text.contains("光大银行：2 起"), text);
        assertTrue(text.contains("中信银行：1 起"), text);
    }

    @Test
    void givesTheSameAnswerEveryTime() {
        String first = bench.ask("2024年3月一共几起故障").text();

        for (int run = 0; run < 20; run++) {
            assertEquals(first, bench.ask("2024年3月一共几起故障").text());
        }
    }

    @Test
    void namesTheDaysInsideTheWindowThatNoReportIsAbout() {
        Answer answer = bench.ask("2024年3月到4月一共几起故障");

        assertEquals(Status.PARTIAL, answer.status());
        assertEquals(3, answer.count());
        assertTrue(answer.text().contains("2024-03-18 至 2024-04-07"), answer.text());
    }

    @Test
    void sumsUpAWeekWithItsIncidents() {
        Answer answer = bench.ask("2024年3月4日到3月10日总结一下");

        assertEquals(Status.ANSWERED, answer.status());
        assertTrue(answer.text().contains("故障共 2 起"), answer.text());
    }

    @Test
    void aQuestionForSomethingElseOfABankIsAnsweredByWhatTellsIt() {
        String first = bench.ask("Why was the Everbright migration paused?")
                .sentences()
                .getFirst()
                .text();

        assertTrue(first.contains("机房电力余量"), first);
    }
}
