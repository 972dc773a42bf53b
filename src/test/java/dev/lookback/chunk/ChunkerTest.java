package dev.lookback.chunk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lookback.report.ParseHints;
import dev.lookback.report.Report;
import dev.lookback.report.ReportParser;
import dev.lookback.report.UnreadableReportException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChunkerTest {
    /** A token for each character. */
    private static final TokenCounter CHARACTERS = String::length;

    @Test
    void keepsAnEventWholeHoweverLong() throws UnreadableReportException {
        String event = "- 3/5 14:20 监控发现入金失败\n原因：" + "很长的原因，".repeat(40) + "\n\n    处置：重启";
        assertEquals(
                List.of(event),
                texts("# 第10周 2024-03-08\n\n## 生产事件\n\n" + event + "\n- 3/6 10:00 另一件事\n", 100)
                        .subList(0, 1));
    }

    @Test
    void keepsAShortBulletTogetherWithItsChildren() throws UnreadableReportException {
        String bullet = "- 对账中心\n    - 开发完成\n    - 下周提测";
        assertEquals(List.of(bullet), texts("# 第10周 2024-03-08\n\n## 项目\n\n" + bullet + "\n", 512));
    }

    @Test
    void cutsALongBulletIntoItselfAndItsChildrenWithItAsContext() throws UnreadableReportException {
        String child = "子项" + "说明文字".repeat(30);
        Report report = parse("# 第10周 2024-03-08\n\n## 项目\n\n- 账务核心三期整体进度百分之五十二，按计划推进，没有新增的风险\n    - " + child
                + "一\n    - " + child + "二\n");
        List<Chunk> chunks = new Chunker(CHARACTERS, 512).chunk(report);
        assertEquals(
                List.of("- 账务核心三期整体进度百分之五十二，按计划推进，没有新增的风险", "    - " + child + "一", "    - " + child + "二"),
                chunks.stream().map(Chunk::text).toList());
        assertEquals(List.of("账务核心三期整体进度百分之五十二，按计划推进，没有新增的风险"), chunks.getLast().context());
        assertEquals(List.of("项目"), chunks.getLast().section());
    }

    @Test
    void joinsALeadInWithItsFirstChild() throws UnreadableReportException {
        String child = "子项" + "说明文字".repeat(30);
        assertEquals(
                List.of("- 对账中心\n    - " + child + "一", "    - " + child + "二"),
                texts("# 第10周 2024-03-08\n\n## 项目\n\n- 对账中心\n    - " + child + "一\n    - " + child + "二\n", 512));
    }

    @Test
    void splitsALongLineBetweenSentences() throws UnreadableReportException {
        assertEquals(
                List.of("第一句话在这里，稍微长了一点点。", "第二句话也在这里，也长了一点点。", "Then an English sentence.", "And one more of them."),
                texts("第一句话在这里，稍微长了一点点。第二句话也在这里，也长了一点点。Then an English sentence. And one more of them.", 32));
    }

    @Test
    void givesEachTableRowItsHeaderAsContext() throws UnreadableReportException {
        Report report = parse("# 第10周 2024-03-08\n\n| 系统 | 现象 |\n|---|---|\n| 收银台 | 白屏 |\n| 对账 | 延后 |\n");
        assertEquals(
                List.of("| 收银台 | 白屏 | <- [系统 | 现象]", "| 对账 | 延后 | <- [系统 | 现象]"),
                new Chunker(CHARACTERS, 512)
                        .chunk(report).stream()
                                .map(chunk -> chunk.text() + " <- " + chunk.context())
                                .toList());
    }

    @Test
    void givesEqualTextsDifferentIdsThatStayTheSame() throws UnreadableReportException {
        String text = "# 第10周 2024-03-08\n\n- 按计划推进\n- 按计划推进\n";
        List<String> ids = new Chunker(CHARACTERS, 512)
                .chunk(parse(text)).stream().map(Chunk::id).toList();
        assertEquals(2, ids.stream().distinct().count());
        assertEquals(
                ids,
                new Chunker(CHARACTERS, 512)
                        .chunk(parse(text)).stream().map(Chunk::id).toList());
    }

    @Test
    void rejectsALimitThatHoldsNoSentence() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> new Chunker(CHARACTERS, 8));
        assertEquals("maxTokens must be >= 32, got 8", refused.getMessage());
    }

    private static List<String> texts(String text, int maxTokens) throws UnreadableReportException {
        return new Chunker(CHARACTERS, maxTokens)
                .chunk(parse(text)).stream().map(Chunk::text).toList();
    }

    private static Report parse(String text) throws UnreadableReportException {
        return new ReportParser().parse("r.md", text.getBytes(StandardCharsets.UTF_8), ParseHints.NONE);
    }
}
