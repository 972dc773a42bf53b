package dev.lookback.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lookback.report.ParseHints;
import dev.lookback.report.Report;
import dev.lookback.report.ReportParser;
import dev.lookback.report.UnreadableReportException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutlineTest {
    @Test
    void listsHeadingsOfEveryKindWithTheirLines() throws UnreadableReportException {
        Report report =
                new ReportParser().parse("第10周 2024-03-08.md", """
                # 第10周 2024-03-08

                ## 重点工作
                - 【网关】
                  - 上线 20%
                ## Incidents
                - nothing
                ## 重点工作
                - again
                """.getBytes(StandardCharsets.UTF_8), ParseHints.NONE);

        assertEquals(
                List.of(
                        new ReportJson.Heading("重点工作", 3, 1),
                        new ReportJson.Heading("网关", 4, 2),
                        new ReportJson.Heading("Incidents", 6, 1),
                        new ReportJson.Heading("重点工作", 8, 1)),
                Outline.of(report));
    }
}
