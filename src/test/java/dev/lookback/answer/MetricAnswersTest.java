package dev.lookback.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lookback.answer.Answer.Status;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetricAnswersTest extends AnswerTest {
    @Override
    void write(AnswerBench reports) throws IOException {
        reports.report("a.md", "# 客服周报 2024-03-04 ~ 2024-03-10", "## 运行数据", "- 接通率：98.10%")
                .report("b.md", "# 客服周报 2024-03-11 ~ 2024-03-17", "## 运行数据", "- 接通率：97.5%")
                .report("b2.md", "# 质检周报 2024-03-11 ~ 2024-03-17", "## 运行数据", "- 接通率：97.9%")
                .report("c.md", "# 客服周报 2024-05-06 ~ 2024-05-12", "## 运行数据", "- 接通率：98.60%");
    }

    @Test
    void keepsPrecisionAndLeavesGaps() {
        Answer answer = bench.ask("接通率的走势");

        assertEquals(
                List.of("98.10", "97.5", "97.9", "98.60"),
                answer.series().points().stream().map(Series.Point::value).toList());
        assertTrue(answer.text().contains("2024-03-17 至 2024-05-12 之间没有读数"), answer.text());
    }

    @Test
    void showsBothOfTwoValuesForOneWeek() {
        assertTrue(bench.ask("接通率的走势").text().contains("接通率 2024-03-17 有两个不同的值：97.5%、97.9%"));
    }

    @Test
    void saysTheLowestFirstWhenThatIsAsked() {
        String first = bench.ask("接通率最低的是哪周").sentences().getFirst().text();

        assertTrue(first.contains("2024-03-17：97.5%"), first);
    }

    @Test
    void refusesTheSameMetricOfSomethingElse() {
        assertEquals(Status.NOT_FOUND, bench.ask("海外热线的接通率走势").status());
    }
}
