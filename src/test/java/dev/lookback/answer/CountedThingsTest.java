package dev.lookback.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What is counted: incidents of one side, of each month, or payments that an incident hit. */
class CountedThingsTest extends AnswerTest {
    @Override
    void write(AnswerBench reports) throws IOException {
        reports.report(
                        "a.md",
                        "# 支付周报 2024-03-04 ~ 2024-03-10",
                        "## 生产事件",
                        "- 3/5 14:20 光大银行入金失败 80 笔",
                        "  原因：银行侧数据库切换",
                        "  处置：14:40 恢复，历时20分钟",
                        "- 3/6 11:00 短信供应商接口超时，验证码收不到",
                        "  原因：短信供应商机房断电",
                        "  处置：11:30 供应商恢复",
                        "- 3/7 09:10 嘉定机房交换机重启，出金失败 12 笔",
                        "  原因：我方误操作",
                        "  处置：重启后好转")
                .report(
                        "b.md",
                        "# 支付周报 2024-04-08 ~ 2024-04-14",
                        "## 生产事件",
                        "- 4/9 10:00 光大银行签约报错",
                        "  原因：我方证书过期",
                        "  处置：10:30 恢复，历时30分钟");
    }

    @Test
    void tellsTheCauseOfEveryIncidentOfAWordWhereAllAreMeant() {
        Answer answer = bench.ask("机房的故障都是什么原因");

        assertEquals(2, answer.table().rows().size());
        assertEquals("机房故障共 2 起，其中自身 1 起、对方 1 起。", answer.sentences().getFirst().text());
    }

    @Test
    void countsIncidentsOfEachMonth() {
        Answer answer = bench.ask("2024年每个月各几起故障");

        assertEquals(
                "2024年共列出 4 起故障：2024-03 3 起、2024-04 1 起。",
                answer.sentences().getFirst().text());
        assertEquals(4, answer.count());
        assertEquals(
                "2024: 4 incidents listed: 2024-03 3, 2024-04 1.",
                bench.ask("incidents per month in 2024").sentences().getFirst().text());
    }

    @Test
    void paymentsThatAnIncidentHitAreNotIncidents() {
        Answer answer = bench.ask("光大那次失败了多少笔");

        assertNull(answer.count());
        assertTrue(answer.text().contains("80 笔"), answer.text());
    }

    @Test
    void aBankIsOnlyOneOfTheOtherSides() {
        assertEquals(1, bench.ask("2024年3月银行那边引起的故障有几起").count());
        assertEquals(2, bench.ask("2024年3月对方引起的故障有几起").count());
        assertEquals(2, bench.ask("2024年3月除了银行侧的，故障还有几起").count());
        assertEquals(1, bench.ask("2024年3月除了对方引起的，故障还有几起").count());
    }

    @Test
    void namesWhatIsCountedEvenWithoutTheGlossary() {
        assertEquals(
                "嘉定机房交换机共列出 1 起故障，其中自身 1 起。",
                bench.ask("嘉定机房交换机出过几次故障").sentences().getFirst().text());
    }

    @Test
    void wordsThatOnlyAskTellNothingApart() {
        assertEquals(3, bench.ask("2024年3月登记在案的生产事件有多少").count());
        assertEquals(1, bench.ask("2024年3月怪我们自己的有几桩").count());
        assertEquals(
                3,
                bench.ask("Taking both authors together, how many outages fall in March 2024?")
                        .count());
        assertEquals(2, bench.ask("光大名下累计发生多少起，连同机房那次一并算").count());
    }

    @Test
    void aNameThatNobodyExplainedStillNarrows() {
        assertEquals(1, bench.ask("嘉定惹的祸总共几桩").count());
    }

    @Test
    void comparesWhoseFaultWasMoreOften() {
        assertEquals(
                "自身与对方一样多：各 2 起。",
                bench.ask("对方的故障和我们自己的故障哪个多").sentences().getFirst().text());
    }

    @Test
    void askingWhoseFaultItWasLeavesNobodyOut() {
        assertTrue(bench.ask("光大签约报错是银行的锅还是我们的").text().contains("我方证书过期"));
    }

    @Test
    void countsTheBanksThatFailed() {
        Answer answer = bench.ask("2024年有几家银行出过故障");

        assertEquals(1, answer.count());
        assertEquals(
                "2024年共有 1 家银行出过故障：光大银行 2 起。", answer.sentences().getFirst().text());
    }

    @Test
    void keepsToHowLongAndWhenTheyWere() {
        assertEquals(1, bench.ask("2024年不到半小时的故障有几起").count());
        assertEquals(
                2,
                bench.ask("how many incidents of 2024 were longer than 25 minutes")
                        .count());
        assertEquals(0, bench.ask("2024年超过2个小时的故障有几起").count());
        assertEquals(
                bench.ask("2024年不到两个小时的故障有几起").count(),
                bench.ask("2024年不超过两个小时的故障有几起").count());
        assertEquals(
                bench.ask("how many incidents of 2024 were longer than 25 minutes")
                        .count(),
                bench.ask("how many incidents of 2024 were longer than twenty-five minutes")
                        .count());
        assertEquals(0, bench.ask("2024年夜里发生的故障有几起").count());
        assertEquals(4, bench.ask("2024年白天发生的故障有几起").count());
    }

    @Test
    void aNameWithoutTheWordBankCanBeLeftOut() {
        assertEquals(2, bench.ask("除了光大的，24年3月还有几起故障").count());
        assertEquals(2, bench.ask("光大出过几次故障").count());
    }

    @Test
    void oneOfManyIsKeptWhenItsHandlingIsAsked() {
        Answer answer = bench.askAfter("2024年3月最长的故障是哪次", "怎么处理的");

        assertTrue(answer.text().contains("30 恢复") || answer.text().contains("11:30 供应商恢复"), answer.text());
        assertFalse(answer.text().contains("14:40 恢复"), answer.text());
    }

    @Test
    void countsWithoutAWordForAnIncident() {
        assertEquals(3, bench.ask("how many did we have in March 2024?").count());
    }
}
