package dev.lookback.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Questions that ask for incidents in other words than "how many incidents". */
class IncidentRankingTest extends AnswerTest {
    @Override
    void write(AnswerBench reports) throws IOException {
        reports.report(
                        "a.md",
                        "# 支付周报 2024-03-04 ~ 2024-03-10",
                        "## 生产事件",
                        "- 3/5 14:20 光大银行入金失败 80 笔",
                        "  原因：银行侧数据库切换",
                        "  处置：14:40 恢复，历时20分钟",
                        "- 3/7 09:10 中信银行出金失败 12 笔",
                        "  原因：我方发布漏配",
                        "  处置：09:50 恢复，历时40分钟")
                .report(
                        "b.md",
                        "# 支付周报 2024-04-08 ~ 2024-04-14",
                        "## 生产事件",
                        "- 4/9 10:00 光大银行签约报错",
                        "  原因：我方证书过期",
                        "  处置：10:30 恢复，历时30分钟");
    }

    @Test
    void saysWhichBankHadMost() {
        assertEquals(
                "2024年故障最多的是光大银行：2 起。",
                bench.ask("哪家银行2024年故障最多").sentences().getFirst().text());
        assertEquals("中信银行：1 起。", bench.ask("哪家银行2024年故障最多").sentences().get(1).text());
    }

    @Test
    void saysWhichMonthHadFewest() {
        assertTrue(bench.ask("2024年哪个月故障最少").text().startsWith("2024年有故障记录的里面最少的是2024-04：1 起。"));
    }

    @Test
    void understandsThatSomethingHappened() {
        assertEquals(2, bench.ask("24年3月出过几次事").count());
        assertEquals(2, bench.ask("24年3月一共闯过几回祸，出了几起").count());
    }

    @Test
    void leavesTheWordsForASideToTheSide() {
        assertEquals(1, bench.ask("2024年3月算银行责任的有几起").count());
        assertEquals(1, bench.ask("2024年3月除了银行引起的，其他故障有几起").count());
    }

    @Test
    void comparesAveragesOfTwoMonths() {
        String text = bench.ask("平均恢复时长2024年3月和2024年4月比").text();

        assertTrue(text.startsWith("2024-04-01 至 2024-04-30与2024-03-01 至 2024-03-31一样久：30 分钟。"), text);
    }

    @Test
    void knowsABankWithoutTheWordBankBesideAnother() {
        assertTrue(bench.ask("光大和中信2024年哪个故障多").text().startsWith("光大银行更多：2 起，中信银行 1 起。"));
    }
}
