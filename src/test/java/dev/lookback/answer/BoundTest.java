package dev.lookback.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lookback.answer.Bound.Side;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BoundTest extends AnswerTest {
    @Override
    void write(AnswerBench reports) throws IOException {
        reports.report("a.md", "# 客服周报 2024-03-04 ~ 2024-03-10", "## 运行数据", "- 接通率：98.10%", "- 峰值TPS：1800")
                .report("b.md", "# 客服周报 2024-03-11 ~ 2024-03-17", "## 运行数据", "- 接通率：97.5%", "- 峰值TPS：2100")
                .report("c.md", "# 客服周报 2024-03-18 ~ 2024-03-24", "## 运行数据", "- 接通率：97.60%", "- 峰值TPS：1950");
    }

    @Test
    void saysWhenAMetricFirstPassedAValue() {
        assertEquals(
                "接通率首次低于 98%是在 2024-03-17：97.5%。",
                bench.ask("接通率什么时候第一次低于98%").sentences().getFirst().text());
        assertTrue(bench.ask("接通率什么时候第一次低于98%")
                .text()
                .contains("2024-03-10 至 2024-03-24 共 3 期读数，其中 2 期低于 98%，最近一期是 2024-03-24：97.60%。"));
    }

    @Test
    void readsBoundsOfNumbersWithoutAUnit() {
        String text = bench.ask("峰值TPS哪周首次超过2000").text();

        assertTrue(text.startsWith("峰值TPS首次高于 2000是在 2024-03-17：2100。"), text);
    }

    @Test
    void saysSoIfNoneDid() {
        String text = bench.ask("接通率有没有低于过97%").text();

        assertTrue(text.contains("没有一期低于 97%"), text);
    }

    @Test
    void readsWhichSideIsMeant() {
        assertEquals(Optional.of(Side.BELOW), Bound.in("成功率有没有跌破过99.9%").map(Bound::side));
        assertEquals(Optional.of(Side.ABOVE), Bound.in("TPS首次突破2000").map(Bound::side));
        assertEquals(Optional.of(Side.AT_LEAST), Bound.in("成功率不低于99%的是哪几周").map(Bound::side));
        assertEquals(Optional.of(Side.AT_MOST), Bound.in("延迟不超过200ms是哪周").map(Bound::side));
        assertEquals(
                Optional.of(Side.AT_LEAST),
                Bound.in("which weeks had no less than 99%").map(Bound::side));
        assertEquals(
                Optional.of(Side.AT_MOST),
                Bound.in("weeks with no more than 3% errors").map(Bound::side));
    }

    @Test
    void readsTheBound() {
        assertEquals(
                Optional.of(new Bound(Side.ABOVE, BigDecimal.valueOf(2000), "", "2000")),
                Bound.in("when did TPS first exceed 2,000?"));
        assertEquals(Optional.of(new Bound(Side.BELOW, BigDecimal.valueOf(99), "%", "99%")), Bound.in("成功率哪天第一次低于99%"));
        assertEquals(Optional.of(new Bound(Side.ABOVE, BigDecimal.valueOf(20000), "", "20000")), Bound.in("超过2万是什么时候"));
        assertEquals(Optional.empty(), Bound.in("超过30天没有发布"));
        assertEquals(Optional.empty(), Bound.in("比2023年多了多少"));
    }
}
