package dev.lookback.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lookback.glossary.Glossary;
import dev.lookback.report.ParseHints;
import dev.lookback.report.Report;
import dev.lookback.report.ReportParser;
import dev.lookback.report.UnreadableReportException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactExtractorTest {
    @TempDir
    Path folder;

    private static Report report(String text) throws UnreadableReportException {
        return new ReportParser().parse("w10.md", text.getBytes(StandardCharsets.UTF_8), ParseHints.NONE);
    }

    @Test
    void namesThingsAsTheGlossaryDoesNow() throws UnreadableReportException, IOException {
        Path file = folder.resolve("glossary.tsv");
        AtomicReference<Glossary> glossary = new AtomicReference<>(Glossary.of(List.of()));
        FactExtractor extractor = new FactExtractor(glossary::get);
        Report report = report("""
                # 周报 2024-03-04 至 2024-03-10

                ## 生产事件
                1、3月5日 10:12 青禾入金失败，原因：连接池占满，10:40 重启后恢复。
                """);
        Files.writeString(file, "canonical\tkind\tzh\ten\n青禾银行\tbank\t青禾\tGreenfield\n");
        glossary.set(Glossary.load(file));

        assertEquals(
                List.of("青禾银行"),
                extractor.extract(report).incidents().getFirst().entities());
    }

    private static List<Incident> incidents(String text) throws UnreadableReportException {
        Glossary none = Glossary.of(List.of());
        return new FactExtractor(() -> none).extract(report(text)).incidents();
    }

    private static String words(@Nullable Field field) {
        return field == null ? "-" : field.text();
    }

    @Test
    void takesImpossibleDaysAndTimesForNoTimes() throws UnreadableReportException {
        List<Incident> found = incidents("""
                # 周报 2023-02-27 至 2023-03-05

                ## 生产事件
                | 时间 | 现象 | 原因 |
                |---|---|---|
                | 2023-02-30 10:00 | 支付失败 | 磁盘写满 |
                | 2023-02-28 25:61 | 退款超时 | 连接池占满 |
                """);

        assertEquals(
                List.of("支付失败 null", "退款超时 2023-02-28"),
                found.stream()
                        .map(incident -> words(incident.symptom()) + " " + incident.detected())
                        .toList());
    }

    @Test
    void readsATableWithMissingCells() throws UnreadableReportException {
        List<Incident> found = incidents("""
                # 周报 2024-03-04 至 2024-03-10

                ## 生产事件
                | 发生时间 | 恢复时间 | 现象 | 原因 | 处理 |
                |---|---|---|---|---|
                | 3/5 10:12 | | 入金失败 | | 重启 |
                | 3/6 | 3/6 09:40 | 退款超时 |
                | | | | | |
                """);

        assertEquals(
                List.of("2024-03-05T10:12 null 入金失败 - 重启", "2024-03-06 2024-03-06T09:40 退款超时 - -"),
                found.stream()
                        .map(incident -> "%s %s %s %s %s"
                                .formatted(
                                        incident.detected(),
                                        incident.recovered(),
                                        words(incident.symptom()),
                                        words(incident.cause()),
                                        words(incident.handling())))
                        .toList());
    }

    @Test
    void keepsAnEventThatIsOverBeforeItBeginsWithoutALength() throws UnreadableReportException {
        Incident found = incidents("""
                # 周报 2024-03-04 至 2024-03-10

                ## 生产事件
                【发生时间】3月5日 14:20
                【恢复时间】3月5日 13:05
                【现象】入金失败
                【原因】连接池占满
                """).getFirst();

        assertEquals(
                "2024-03-05T14:20 2024-03-05T13:05 null true",
                "%s %s %s %s"
                        .formatted(found.detected(), found.recovered(), found.minutes(), found.endsBeforeItBegins()));
    }

    @Test
    void readsFullWidthDigitsAndNumbersWithSeparators() throws UnreadableReportException {
        Incident found = incidents("""
                # 周报 2024-03-04 至 2024-03-10

                ## 生产事件
                【发生时间】３月５日　１４：２０
                【历时】１小时３０分钟
                【现象】入金失败
                【影响】１，２３４ 笔，合计 1,409,444.598 元
                【原因】连接池占满
                """).getFirst();

        assertEquals(
                "2024-03-05T14:20 90 STATED １，２３４ 笔，合计 1,409,444.598 元",
                "%s %s %s %s".formatted(found.detected(), found.minutes(), found.basis(), words(found.impact())));
    }

    @Test
    void keepsTwoValuesOfOneMetricAndWeek() throws UnreadableReportException {
        Glossary none = Glossary.of(List.of());
        List<MetricReading> found =
                new FactExtractor(() -> none).extract(report("""
                        # 周报 2024-03-04 至 2024-03-10

                        ## 核心指标
                        - 支付成功率：９９．９６％
                        - 支付成功率：99.9%
                        """)).metrics();

        assertEquals(
                List.of("支付成功率 99.96 %", "支付成功率 99.9 %"),
                found.stream()
                        .map(reading -> reading.name() + " " + reading.value() + " " + reading.unit())
                        .toList());
    }
}
