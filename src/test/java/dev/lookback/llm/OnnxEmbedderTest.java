package dev.lookback.llm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxEmbedderTest {
    private static final List<String> CHINESE = List.of(
            "夜间批处理因磁盘写满中断，扩容后恢复",
            "磁盘空间不足导致跑批失败，清理日志并扩容",
            "新员工入职培训安排在周五下午",
            "数据库主从切换演练完成",
            "接口限流配置错误，部分商户支付超时约二十分钟，回滚配置后恢复正常，后续补充上线检查清单");

    private static final List<String> ENGLISH = List.of(
            "The nightly batch failed because the disk was full",
            "Batch job aborted: no space left on device",
            "Lunch menu of the canteen next week",
            "The certificate of the gateway expired and clients could not connect for half an hour");

    private static Embedder chinese;
    private static Embedder english;

    @BeforeAll
    static void openModels() {
        chinese = OnnxEmbedder.bgeSmallZh(2);
        english = OnnxEmbedder.allMiniLm(2);
    }

    @AfterAll
    static void closeModels() {
        chinese.close();
        english.close();
    }

    @Test
    void chineseParaphrasesAreCloserThanOtherSentences() {
        List<float[]> vectors = chinese.embedPassages(CHINESE);
        double paraphrase = cosine(vectors.get(0), vectors.get(1));
        assertTrue(paraphrase > 0.7, () -> "paraphrase " + paraphrase);
        assertTrue(paraphrase > cosine(vectors.get(0), vectors.get(2)) + 0.2);
    }

    @Test
    void englishParaphrasesAreCloserThanOtherSentences() {
        List<float[]> vectors = english.embedPassages(ENGLISH);
        double paraphrase = cosine(vectors.get(0), vectors.get(1));
        assertTrue(paraphrase > 0.5, () -> "paraphrase " + paraphrase);
        assertTrue(paraphrase > cosine(vectors.get(0), vectors.get(2)) + 0.3);
    }

    @Test
    void aQuestionFindsTheSentenceThatAnswersIt() {
        float[] question = chinese.embedQuery("跑批为什么失败");
        List<Double> cosines = chinese.embedPassages(CHINESE).stream()
                .map(vector -> cosine(question, vector))
                .toList();
        assertTrue(cosines.get(1) > cosines.get(2), cosines::toString);
        assertTrue(cosines.get(1) > cosines.get(3), cosines::toString);
    }

    @Test
    void builtInModelsReadAQuestionAsTheyReadAPassage() {
        assertArrayEquals(chinese.embedPassages(CHINESE).getFirst(), chinese.embedQuery(CHINESE.getFirst()));
        assertArrayEquals(english.embedPassages(ENGLISH).getFirst(), english.embedQuery(ENGLISH.getFirst()));
    }

    @Test
    void vectorsHaveTheStatedLengthAndUnitNorm() {
        for (Embedder embedder : List.of(chinese, english)) {
            float[] vector = embedder.embedQuery("故障 outage");
            assertEquals(embedder.dimensions(), vector.length);
            assertEquals(1, cosine(vector, vector), 1e-5);
        }
        assertEquals(List.of(512, 384), List.of(chinese.dimensions(), english.dimensions()));
    }

    @Test
    void aVectorDoesNotDependOnItsNeighbours() {
        List<float[]> together = chinese.embedPassages(CHINESE);
        for (int at = 0; at < CHINESE.size(); at++) {
            assertArrayEquals(chinese.embedPassages(List.of(CHINESE.get(at))).getFirst(), together.get(at));
        }
    }

    @Test
    void tokensAreCountedBeyondTheLimit() {
        assertEquals(List.of(3, 4), List.of(chinese.countTokens("账"), chinese.countTokens("账单")));
        assertEquals(2_002, chinese.countTokens("账单".repeat(1_000)));
        assertEquals(1_002, english.countTokens("disk ".repeat(1_000)));
    }

    @Test
    void aTextOverTheLimitIsRefusedRatherThanCut() {
        assertEquals(512, chinese.maxTokens());
        assertEquals(1, chinese.embedPassages(List.of("账".repeat(510))).size());
        String message = assertThrows(
                        IllegalArgumentException.class, () -> chinese.embedPassages(List.of("好", "账".repeat(511))))
                .getMessage();
        assertEquals(
                "text must be at most 512 tokens for bge-small-zh-v1.5-int8-cls, got 513: \"" + "账".repeat(20) + "…\"",
                message);
    }

    @Test
    void theEndOfATextWithinTheLimitCounts() {
        String start = "disk ".repeat(200);
        List<float[]> vectors = english.embedPassages(List.of(start + "printer", start + "certificate expired"));
        assertTrue(cosine(vectors.get(0), vectors.get(1)) < 0.999);
    }

    @Test
    void aQuestionOverTheLimitIsEmbeddedByItsBeginning() {
        float[] whole = english.embedQuery("certificate expired " + "disk ".repeat(300));
        float[] other = english.embedQuery("certificate expired " + "disk ".repeat(300) + "printer");
        assertArrayEquals(whole, other);
    }

    @Test
    void blankTextsAreRefused() {
        assertEquals(
                "text must not be blank",
                assertThrows(IllegalArgumentException.class, () -> chinese.embedPassages(List.of(" \n")))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> chinese.embedQuery(""));
    }

    @Test
    void unusualCharactersAreNoProblem() {
        List<String> odd = List.of("告警🔥已恢复", "a\u0000b", "half \uD83D character", "\u200B\uFEFF零宽", "〇", "한국어");
        assertEquals(odd.size(), chinese.embedPassages(odd).size());
        assertEquals(odd.size(), english.embedPassages(odd).size());
    }

    @Test
    void manyThreadsGetTheSameVectorsAsOne() throws InterruptedException, ExecutionException {
        List<float[]> expected = chinese.embedPassages(CHINESE);
        try (ExecutorService callers = Executors.newFixedThreadPool(6)) {
            List<Future<List<float[]>>> running = new ArrayList<>();
            for (int caller = 0; caller < 6; caller++) {
                running.add(callers.submit(() -> chinese.embedPassages(CHINESE)));
            }
            for (Future<List<float[]>> future : running) {
                assertArrayEquals(expected.toArray(), future.get().toArray());
            }
        }
    }

    @Test
    void anInterruptedCallerStopsWaiting() {
        Thread.currentThread().interrupt();
        assertThrows(CancellationException.class, () -> chinese.embedPassages(CHINESE));
        assertTrue(Thread.interrupted());
    }

    @Test
    void aClosedEmbedderSaysSo() {
        Embedder embedder = OnnxEmbedder.allMiniLm(1);
        embedder.embedQuery("once");
        embedder.close();
        embedder.close();
        assertEquals(
                "all-MiniLM-L6-v2-int8-mean is closed",
                assertThrows(IllegalStateException.class, () -> embedder.embedQuery("again"))
                        .getMessage());
    }

    @Test
    void aModelOfTheUsersOwnGivesTheSameVectors(@TempDir Path folder) throws IOException {
        Path graph = copy("all-minilm-l6-v2-q.onnx", folder);
        Path tokenizer = copy("all-minilm-l6-v2-q-tokenizer.json", folder);
        try (Embedder own = OnnxEmbedder.of(own(graph, tokenizer, Pooling.MEAN), 1)) {
            assertEquals(384, own.dimensions());
            assertTrue(own.model().matches("all-minilm-l6-v2-q\\.onnx-[0-9a-f]{8}-mean"), own.model());
            assertArrayEquals(english.embedQuery("disk full"), own.embedQuery("disk full"));
        }
    }

    @Test
    void aFileThatIsNoModelIsNamed(@TempDir Path folder) throws IOException {
        Path graph = Files.writeString(folder.resolve("notes.onnx"), "not a model");
        Path tokenizer = Files.writeString(folder.resolve("tokenizer.json"), "not a tokenizer");
        try (Embedder own = OnnxEmbedder.of(own(graph, tokenizer, Pooling.CLS), 1)) {
            String tokenizerMessage = assertThrows(LlmException.Permanent.class, () -> own.countTokens("x"))
                    .getMessage();
            assertTrue(
                    tokenizerMessage.startsWith("tokenizer of notes.onnx-")
                            && tokenizerMessage.contains("cannot be loaded"),
                    tokenizerMessage);
            String modelMessage =
                    assertThrows(LlmException.Permanent.class, own::dimensions).getMessage();
            assertTrue(modelMessage.startsWith("model of notes.onnx-"), modelMessage);
        }
    }

    private static EmbeddingConfig.Onnx own(Path graph, Path tokenizer, Pooling pooling) {
        return new EmbeddingConfig.Onnx(graph, tokenizer, pooling, EmbeddingConfig.Reading.PLAIN);
    }

    private static Path copy(String resource, Path folder) throws IOException {
        try (var in = OnnxEmbedder.class.getClassLoader().getResourceAsStream(resource)) {
            Path file = folder.resolve(resource);
            Files.copy(in, file);
            return file;
        }
    }

    private static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int at = 0; at < a.length; at++) {
            sum += (double) a[at] * b[at];
        }
        return sum;
    }
}
