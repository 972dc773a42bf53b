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
}
