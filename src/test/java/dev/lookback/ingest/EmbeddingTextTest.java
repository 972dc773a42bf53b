package dev.lookback.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lookback.chunk.Chunk;
import dev.lookback.llm.Embedder;
import dev.lookback.llm.HashEmbedder;
import dev.lookback.report.SourceSpan;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbeddingTextTest {
    private static final Embedder ROOMY = new HashEmbedder();

    @Test
    void holdsTitleHeadingsParentsAndTextEachOnce() {
        Chunk chunk = chunk("- 扩容  完成\n  并上线", List.of("周报", "稳定性"), List.of("网关："));
        assertEquals("周报 / 稳定性 / 网关：\n- 扩容 完成 并上线", EmbeddingText.of("周报", chunk, part -> true, ROOMY));
    }

    @Test
    void leavesOutHeadingsThatMeanNothingToTheModel() {
        Chunk chunk = chunk("The cache was resized", List.of("稳定性", "Cache"), List.of());
        assertEquals(
                "Cache\nThe cache was resized",
                EmbeddingText.of("周报", chunk, part -> part.codePointAt(0) < 128, ROOMY));
    }

    @Test
    void leavesOutTheAddressesOfLinks() {
        Chunk chunk = chunk("见[复盘](https://example.org/a-b-c?d=e \"标题\")（含附件）", List.of(), List.of());
        assertEquals("见[复盘]（含附件）", EmbeddingText.of("", chunk, part -> true, ROOMY));
    }

    @Test
    void whatDoesNotFitIsLeftOutFromTheOutsideIn() {
        Chunk chunk = chunk("一二三四五六", List.of("甲甲甲", "乙乙乙"), List.of());
        assertEquals("题题 / 甲甲甲 / 乙乙乙\n一二三四五六", EmbeddingText.of("题题", chunk, part -> true, limit(18)));
        assertEquals("甲甲甲 / 乙乙乙\n一二三四五六", EmbeddingText.of("题题", chunk, part -> true, limit(17)));
        assertEquals("乙乙乙\n一二三四五六", EmbeddingText.of("题题", chunk, part -> true, limit(14)));
        assertEquals("一二三四五六", EmbeddingText.of("题题", chunk, part -> true, limit(9)));
        assertEquals("一二三四", EmbeddingText.of("题题", chunk, part -> true, limit(6)));
    }

    @Test
    void aCutNeverSplitsACharacter() {
        Chunk chunk = chunk("🔥🔥🔥🔥", List.of(), List.of());
        for (int tokens = 3; tokens <= 6; tokens++) {
            String text = EmbeddingText.of("", chunk, part -> true, limit(tokens));
            assertEquals("🔥".repeat(tokens - 2), text);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "支付网关 Redis 扩容完成, CHINESE",
        "The cache was resized, ENGLISH",
        "Everbright（光大银行）channel timed out twice before the switch back to the second line, ENGLISH",
        "Redis pool exhausted in core-pay 已扩容并恢复, MIXED",
        "99.99, CHINESE",
        "P99 120ms, ENGLISH",
        "接口 P99 下降, CHINESE"
    })
    void theScriptFollowsWhatMostOfTheTextIs(String text, Script script) {
        assertEquals(script, Script.of(text));
    }

    @Test
    void everyTextIsWithinTheLimit() {
        Chunk chunk = chunk("字".repeat(5_000), List.of("题".repeat(600)), List.of());
        assertTrue(ROOMY.countTokens(EmbeddingText.of("标题", chunk, part -> true, ROOMY)) == 512);
    }

    private static Embedder limit(int tokens) {
        return new HashEmbedder("hash", tokens);
    }

    private static Chunk chunk(String text, List<String> section, List<String> context) {
        return new Chunk("c", new SourceSpan("r", 1, 1, 0, text.length()), text, section, context);
    }
}
