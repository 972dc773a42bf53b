package dev.lookback.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts made to trip a parser: marks without end, nothing closed. */
class TrippingTextsTest {
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "- ", "> ", "**", "【", "[", "(", "<!--", "<a ", "<", "`", "```\n", "|", "| - |\n", "a:", "原因：", "1.",
                "3/5 ", "14:20-", "事件一", "\t", "\u200B", "甲：\n", "# ", "第1周", "2024-", "至", "—", "&", "\\", "*_"
            })
    void survivesMarksWithoutEnd(String mark) throws UnreadableReportException {
        String text = mark.repeat(8_000) + "末";
        Report report = new ReportParser().parse("r.md", text.getBytes(StandardCharsets.UTF_8), ParseHints.NONE);
        assertEquals(text, report.text().text());
        for (Section section : report.sections()) {
            for (Block block : section.blocks()) {
                String slice = report.text().slice(block.span());
                FieldLabel.find(slice).forEach(found -> assertEquals(true, found.valueEnd() <= slice.length()));
                ReportCalendar.find(slice, WeekRule.ISO.weekOf(LocalDate.of(2024, 3, 8)))
                        .forEach(mention -> assertEquals(true, mention.end() <= slice.length()));
            }
        }
    }
}
