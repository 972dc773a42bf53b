package dev.lookback.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures that are computed over all incidents: a share, two numbers at once, days since, systems, causes, quiet weeks. */
class FiguresOfIncidentsTest extends AnswerTest {
    @Override
    void write(AnswerBench reports) throws IOException {
        reports.report(
                        "a.md",
                        "# 支付周报 2024-03-04 ~ 2024-03-10",
                        "## 生产事件",
                        "- 3/5 14:20 光大银行入金失败 80 笔",
                        "  原因：银行侧数据库切换",
                        "  处置：14:40 恢复，历时20分钟",
                        "- 3/6 11:00 对账平台批量任务失败",
                        "  原因：我方晚间上线新版本，漏配参数",
                        "  处置：11:30 回滚恢复",
                        "- 3/7 09:10 对账平台文件生成慢",
                        "  原因：我方慢查询占满连接",
                        "  处置：09:40 重启恢复")
                .report("b.md", "# 支付周报 2024-03-11 ~ 2024-03-17", "## 重点工作", "- 对账平台扩容完成", "## 生产事件", "- 无")
                .report(
                        "c.md",
                        "# 支付周报 2024-04-08 ~ 2024-04-14",
                        "## 生产事件",
                        "- 4/9 10:00 光大银行签约报错",
                        "  原因：我方证书过期",
                        "  处置：10:30 恢复，历时30分钟",
                        "- 4/10 16:00 Kafka 集群消息积压",
                        "  处置：16:50 紧急上线补丁后恢复",
                        "- 4/11 08:00 Kafka 集群主题不可写",
                        "  原因：we deployed a wrong quota",
                        "  处置：08:20 恢复");
    }

    @Test
    void givesAShareAsSoManyOfSoMany() {
        Answer answer = bench.ask("2024年对方原因的故障占比");

        assertEquals(
                "2024年故障共 6 起，其中对方原因的 1 起，占 16.7%。",
                answer.sentences().getFirst().text());
        assertEquals(6, answer.table().rows().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "how many incidents were the bank's fault in 2024",
                "how many incidents in 2024 were caused by banks",
                "how many outages in 2024 were the banks’ fault",
                "how many bank-side failures were there in 2024",
                "how many of the 2024 incidents did banks cause",
                "2024年有几起是银行的问题",
            })
    void countsWhoseFaultItWasInAnyWords(String question) {
        assertEquals(1, bench.ask(question).count());
    }

    @Test
    void saysOfHowManyNobodyToldTheSide() {
        assertTrue(
                bench.ask("what share of the outages in 2024 was the partner's fault")
                        .text()
                        .startsWith("2024: 6 incidents, of which caused by the other side 1, 16.7 %."),
                bench.ask("what share of the outages in 2024 was the partner's fault")
                        .text());
        assertTrue(bench.ask("2024年对方原因的故障占比").text().contains("没有写明责任方"));
    }

    @Test
    void sharesOfABankAreOfAll() {
        assertEquals(
                "2024年故障共 6 起，其中光大银行的 2 起，占 33.3%。",
                bench.ask("2024年光大的故障占全部的多少").sentences().getFirst().text());
    }

    @Test
    void answersBothOfTwoCounts() {
        Answer answer = bench.ask("2024年3月几起故障，其中银行原因的几起");

        assertEquals(3, answer.count());
        assertEquals(
                "2024年3月共列出 3 起故障，其中自身 2 起、对方 1 起。",
                answer.sentences().getFirst().text());
        assertTrue(answer.text().contains("2024年3月 银行原因的共列出 1 起故障，其中对方 1 起。"), answer.text());
        assertEquals("2024年3月几起故障，其中银行原因的几起", answer.question().typed());
    }

    @Test
    void answersBothInEnglish() {
        Answer answer = bench.ask("How many incidents in March 2024, and how many of them were the bank's?");

        assertEquals(3, answer.count());
        assertTrue(answer.text().contains("1 incident listed"), answer.text());
    }

    @Test
    void twoStretchesOfTimeAreTwoCounts() {
        Answer answer = bench.ask("2024年3月几起故障，4月几起");

        assertEquals(3, answer.count());
        assertTrue(answer.text().contains("2024年4月共列出 3 起故障"), answer.text());
    }

    @Test
    void countsTheDaysSinceTheLastOne() {
        Answer answer = bench.ask("最近一次光大故障距今多久", LocalDate.parse("2024-04-20"));

        assertEquals(
                "从 2024-04-09 到 2024-04-20 已过去 11 天。",
                answer.sentences().getFirst().text());
        assertEquals(11, answer.count());
        assertEquals(
                "From 2024-04-09 to 2024-04-20 it is 11 days.",
                bench.ask("How long is it since the last Everbright outage?", LocalDate.parse("2024-04-20"))
                        .sentences()
                        .getFirst()
                        .text());
    }

    @Test
    void saysWhereTheReportsEnd() {
        assertTrue(bench.ask("多少天没出故障了").text().contains("最后一份报告到 2024-04-14 为止"));
    }

    @Test
    void ranksSystems() {
        Answer answer = bench.ask("2024年故障最多的系统是哪个");

        assertEquals("2024年故障最多的是Kafka、对账中心：2 起。", answer.sentences().getFirst().text(), answer.text());
        assertTrue(answer.text().contains("以上 2 个并列。"), answer.text());
        assertTrue(answer.text().contains("另有 2 起没有写到系统名"), answer.text());
        assertTrue(bench.ask("which system failed most in 2024").text().contains("Kafka"));
    }

    @Test
    void findsACauseByItsOtherNames() {
        Answer answer = bench.ask("发版导致的故障有哪些");

        assertEquals(
                List.of("2024-04-11 08:00", "2024-03-06 11:00"),
                answer.table().rows().stream()
                        .map(row -> row.cells().getFirst())
                        .toList(),
                answer.text());
        assertEquals(2, bench.ask("how many outages were caused by a release").count());
        assertEquals(0, bench.ask("断电导致的故障有几起").count());
    }

    @Test
    void countsCausesBySort() {
        Answer answer = bench.ask("2024年最常见的故障原因是什么");

        assertTrue(answer.text().startsWith("2024年写明且能归类的故障原因里，最多的是"), answer.text());
        assertTrue(answer.text().contains("另有 1 起没有写原因，或写的原因不属于这几类。"), answer.text());
    }

    @Test
    void tellsThatNothingHadACauseWhateverTheKindOfQuestion() {
        assertEquals(
                "断电造成的：没有记录这样的故障。", bench.ask("断电造成的故障").sentences().getFirst().text());
    }

    @Test
    void zeroIsSaidOfWhatWasAskedOnly() {
        assertEquals(
                "2024年3月 运营商原因的：没有记录这样的故障。",
                bench.ask("2024年3月运营商原因的故障有几起").sentences().getFirst().text());
    }

    @Test
    void countsTheWeeksWithoutAnIncident() {
        Answer answer = bench.ask("哪一周没有故障");

        assertEquals(
                "有报告的 3 周里，1 周没有记录故障：2024-03-11 至 2024-03-17。",
                answer.sentences().getFirst().text());
        assertEquals(1, answer.count());
        assertTrue(bench.ask("Which week had no incident at all?").text().startsWith("of 3 weeks with a report"));
    }

    @Test
    void aWeekWithoutSomethingElseIsNoQuietWeek() {
        assertFalse(bench.ask("哪一周没有发版").text().contains("没有记录故障"));
        assertFalse(bench.ask("which week had no release?").text().contains("with a report"));
        assertFalse(bench.ask("哪周的故障没有写原因").text().contains("周没有记录故障"));
    }

    @Test
    void shareOfSomethingElseIsNoShareOfIncidents() {
        assertFalse(bench.ask("2024年光大故障影响的交易占比").text().contains("占 33"));
        assertFalse(bench.ask("2024年故障里对账文件的比例").text().contains("%"));
    }

    @Test
    void saysOfTraitsWithTheirParticle() {
        assertTrue(bench.ask("2024年没写原因的故障").text().startsWith("2024年 没写原因的故障")
                || bench.ask("2024年没写原因的故障").sentences().size() == 1);
    }

    @Test
    void aQuestionThatAsksOnceIsOneQuestion() {
        assertNull(bench.ask("2024年3月故障的原因，怎么处理的").count());
        assertEquals(3, bench.ask("24年3月一共闯过几回祸，出了几起").count());
    }
}
