package dev.lookback.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lookback.answer.Answer.Reason;
import dev.lookback.answer.Answer.Status;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Days that cannot be, days before anything, days of which only other reports tell. */
class DaysAskedTest extends AnswerTest {
    @Override
    void write(AnswerBench reports) throws IOException {
        reports.report("a.md", "# 支付周报 2024-03-04 ~ 2024-03-10", "## 生产事件", "- 3/5 14:20 光大银行入金失败 80 笔，14:40 恢复")
                .report(
                        "b.md",
                        "# 支付周报 2024-04-08 ~ 2024-04-14",
                        "## 节假日保障",
                        "- 清明三天（4/4 – 4/6）0 事故",
                        "## 生产事件",
                        "- 4/9 10:00 中信银行签约报错，10:30 恢复",
                        "- 4/1 09:00 招商银行代付失败，09:20 恢复（补报）");
    }

    @Test
    void saysWhichDaysCannotBe() {
        assertSays("第60周几起故障", "“第60周”不是可用的日期，请改一下再问。");
        assertSays("2024年2月30日几起故障", "“2024年2月30日”不是可用的日期，请改一下再问。");
        assertSays("2024年5月到2024年3月几起故障", "“2024年5月到2024年3月”的结束早于开始，请改一下再问。");
        assertSays(
                "how many incidents from May 2024 to March 2024",
                "“may 2024 to march 2024” ends before it begins; please change it and ask again.");
    }

    private void assertSays(String question, String sentence) {
        Answer answer = bench.ask(question);
        assertEquals(Reason.NO_REPORTS, answer.reason());
        assertEquals(sentence, answer.text());
    }

    @Test
    void saysWhenTheFirstReportWasWritten() {
        Answer answer = bench.ask("一共几起故障", LocalDate.parse("2023-01-01"));

        assertEquals(Reason.NO_REPORTS, answer.reason());
        assertTrue(answer.text().startsWith("2023-01-01 时还没有任何报告，最早的一份写于 2024-03-"), answer.text());
    }

    @Test
    void aFollowUpWithoutAConversationIsAnsweredByItsOwnWords() {
        assertTrue(bench.ask("那中信呢").text().contains("中信银行签约报错"));
        assertEquals(Status.NOT_FOUND, bench.ask("那呢").status());
    }

    @Test
    void countsWhatALaterReportTellsOfDaysWithoutOne() {
        Answer answer = bench.ask("2024年4月1日到4月3日几起故障");

        assertEquals(1, answer.count());
        assertEquals(Status.PARTIAL, answer.status());
    }

    @Test
    void believesAReportThatSaysNothingBroke() {
        Answer answer = bench.ask("2024年清明三天几起故障");

        assertEquals(0, answer.count());
        assertEquals(1, answer.citations().size());
    }
}
