package dev.lookback.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lookback.answer.Answer;
import dev.lookback.ingest.ProgressListener;
import dev.lookback.llm.FakeUpstream;
import dev.lookback.llm.OpenAiReplies;
import dev.lookback.question.QuestionInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From reports to answers with an embedding model other than the built-in ones. */
class OtherEmbeddingsTest {
    private static final String REPORT = """
            # 第10周 2024-03-08

            - 对账平台迁移完成，旧集群下线
            - The billing exporter was rewritten in Go
            - 短信网关证书巡检完成，没有过期的
            """;
    private static final String BUILT_IN = "bge-small-zh-v1.5-int8-cls/512";

    @TempDir
    private Path directory;

    @BeforeEach
    void write() throws IOException {
        Path reports = Files.createDirectory(directory.resolve("reports"));
        Files.writeString(reports.resolve("第10周 2024-03-08.md"), REPORT);
    }

    @Test
    void rebuildsForAModelOfTheUsersOwnAndSaysWhy() throws IOException {
        try (Assembly assembly = open(Map.of())) {
            assembly.ingester().update(ProgressListener.NONE);
        }
        Path folder = Files.createDirectory(directory.resolve("own"));
        copy("bge-small-zh-v1.5-q.onnx", folder.resolve("model.onnx"));
        copy("bge-small-zh-v1.5-q-tokenizer.json", folder.resolve("tokenizer.json"));
        Map<ConfigKey, String> own =
                Map.of(ConfigKey.EMBEDDING_ONNX_MODEL, folder.toString(), ConfigKey.EMBEDDING_ONNX_POOLING, "cls");

        try (Assembly assembly = open(own)) {
            String reason = assembly.index().rebuilt().orElseThrow();
            assertTrue(
                    reason.matches("the index was made with another Chinese model \\(" + BUILT_IN
                            + ", now model\\.onnx-[0-9a-f]{8}-cls/512\\) and is rebuilt from the reports"),
                    reason);
            assembly.ingester().update(ProgressListener.NONE);
            assertEquals(0, assembly.index().status().withoutVector());
            assertAnswers(assembly);
        }
        try (Assembly assembly = open(own)) {
            assertEquals(Optional.empty(), assembly.index().rebuilt());
        }
    }

    @Test
    void answersWithVectorsOfAServiceAndWithoutThemWhileItIsAway() throws IOException {
        boolean[] away = {false};
        try (FakeUpstream upstream =
                FakeUpstream.ofRequest(request -> away[0] ? OpenAiReplies.status(503) : vectors(request))) {
            Map<ConfigKey, String> service = Map.of(
                    ConfigKey.EMBEDDING, "openai",
                    ConfigKey.EMBEDDING_OPENAI_BASE_URL, upstream.uri("/v1").toString(),
                    ConfigKey.EMBEDDING_OPENAI_MODEL, "m3",
                    ConfigKey.EMBEDDING_OPENAI_DIMENSIONS, "16");
            try (Assembly assembly = open(service)) {
                assembly.ingester().update(ProgressListener.NONE);
                assertEquals(0, assembly.index().status().withoutVector());
                assertAnswers(assembly);

                away[0] = true;
                assertAnswers(assembly);
            }
        }
    }

    private static void assertAnswers(Assembly assembly) {
        Answer answer = assembly.assistant().ask(QuestionInput.of("短信网关证书巡检完成了吗"));
        assertTrue(answer.text().contains("没有过期的"), answer.text());
    }

    private Assembly open(Map<ConfigKey, String> more) {
        Map<ConfigKey, String> options = new EnumMap<>(Map.of(
                ConfigKey.REPORTS, directory.resolve("reports").toString(),
                ConfigKey.INDEX, directory.resolve("index").toString()));
        options.putAll(more);
        return Assembly.open(ConfigReader.read(null, Map.of(), options));
    }

    /** As many vectors as texts, each its own. */
    private static FakeUpstream.Reply vectors(String request) {
        List<String> vectors = new ArrayList<>();
        try {
            JsonNode texts = JsonMapper.builder()
                    .build()
                    .readTree(request.substring(request.indexOf("\r\n\r\n")))
                    .path("input");
            for (JsonNode text : texts) {
                vectors.add("{\"index\":%d,\"embedding\":%s}".formatted(vectors.size(), vector(text.asText())));
            }
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
        String body = "{\"object\":\"list\",\"data\":[" + String.join(",", vectors)
                + "],\"model\":\"m3\",\"usage\":{\"prompt_tokens\":1,\"total_tokens\":1}}";
        return wire -> wire.head(200, "application/json").body(body).end();
    }

    private static String vector(String text) {
        Random random = new Random(text.hashCode());
        return IntStream.range(0, 16)
                .mapToObj(at -> random.nextGaussian())
                .toList()
                .toString();
    }

    private static void copy(String resource, Path file) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                OtherEmbeddingsTest.class.getClassLoader().getResourceAsStream(resource), resource)) {
            Files.copy(in, file);
        }
    }
}
