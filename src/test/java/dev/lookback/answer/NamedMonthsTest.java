package dev.lookback.answer;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lookback.report.Period;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A month's figure is told by the report of the next month, beside its own. */
class NamedMonthsTest {
    private static final NamedMonths AUGUST =
            new NamedMonths(new Period(LocalDate.of(2024, 8, 1), LocalDate.of(2024, 8, 31)));

    @TempDir
    Path root;

    @Test
    void knowsWhichMonthALineIsAbout() {
        assertTrue(AUGUST.areOthersIn("7 月云账单 1,187 元"));
        assertTrue(AUGUST.areOthersIn("十二月成本分摊"));
        assertTrue(AUGUST.areOthersIn("July bill: 1,187 yuan"));
        assertFalse(AUGUST.areOthersIn("8月云账单 1,165 元，7 月 1,187 元"));
        assertFalse(AUGUST.areOthersIn("云账单 1,165 元"));
        assertFalse(AUGUST.areOthersIn("7/26 割接"));
        assertFalse(new NamedMonths(null).areOthersIn("7 月云账单"));
    }

    @Test
    void tellsAMonthWithoutAReportFromALaterOne() throws IOException {
        try (AnswerBench bench = reports()) {
            assertTrue(bench.ask("2024年8月机房租金花了多少钱").text().contains("1,165.20"));
            assertFalse(bench.ask("2024年8月机房租金花了多少钱").text().contains("1,187.64"));
        }
    }

    @Test
    void tellsTwoMonthsSideBySide() throws IOException {
        try (AnswerBench bench = reports()) {
            String text = bench.ask("机房租金，2024年8月对比2024年7月").text();
            assertTrue(text.contains("1,165.20") && text.contains("1,187.64"), text);
        }
    }

    private AnswerBench reports() throws IOException {
        return new AnswerBench(root)
                .report("a.md", "# 周报 2024-07-29 ~ 2024-08-04", "", "- 7 月机房租金 1,187.64 元，比预算少")
                .report("b.md", "# 周报 2024-09-09 ~ 2024-09-15", "", "- 8 月机房租金 1,165.20 元，退了两个机柜")
                .ready();
    }
}
