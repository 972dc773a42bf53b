package dev.lookback.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lookback.glossary.Glossary;
import dev.lookback.report.ParseHints;
import dev.lookback.report.Report;
import dev.lookback.report.ReportParser;
import dev.lookback.report.UnreadableReportException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counts by grade as reports state them, in their many wordings. */
class GradedCountRulesTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "- 本周A级0起、B级1起 | 事故数A级=0 事故数B级=1",
                "- AB级故障2次 | 事故数AB级=2",
                "- 可用性99.98%，无AB级故障 | 事故数AB级=0",
                "- 线上事件：P1 0起，P2 3起 | 事故数P1=0 事故数P2=3",
                "- P1: 0, P2: 3 (incidents) | P1 incidents=0 P2 incidents=3",
                "- S1/S2 incidents: 1 | S1/S2 incidents=1",
                "- No P1 incidents, 2 P3 incidents | P1 incidents=0 P3 incidents=2",
                "- 事故数：AB级0次，CD级1次 | 事故数AB级=0 事故数CD级=1",
                "- 事故数AB级0次，C级0.5次 | 事故数AB级=0 事故数C级=0.5",
                "- B级故障已清零，C级故障三起 | 事故数B级=0 事故数C级=3",
                "- 今年累计AB级故障1次 | ''",
                "- P1 接口 3 个，P2 接口 4 个 | ''",
                "- 8/9 10:20 出款失败，B级故障，11:00 恢复 | ''"
            })
    void readsCounts(String line, String expected) throws UnreadableReportException {
        String text = "# 周报 2024-08-05 ~ 2024-08-11\n\n## 运行情况\n\n" + line + "\n";
        Report report = new ReportParser().parse("a.md", text.getBytes(StandardCharsets.UTF_8), ParseHints.NONE);
        String found = new FactExtractor(Glossary::shipped)
                .extract(report).metrics().stream()
                        .filter(metric ->
                                metric.name().startsWith("事故数") || metric.name().endsWith("incidents"))
                        .map(metric -> metric.name() + "=" + metric.value())
                        .collect(Collectors.joining(" "));
        assertEquals(expected, found);
    }
}
