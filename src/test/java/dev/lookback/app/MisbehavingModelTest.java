package dev.lookback.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lookback.llm.FakeUpstream;
import dev.lookback.llm.OpenAiReplies;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a reader gets over HTTP, whatever the model behind the server does: one whole answer with its sources, once. */
@Timeout(60)
class MisbehavingModelTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String QUESTION = "{\"question\":\"" + Misbehaviour.QUESTION + "\"}";
    private static final String COMPLETION = "{\"model\":\"lookback\",\"stream\":true,\"messages\":"
            + "[{\"role\":\"user\",\"content\":\"" + Misbehaviour.QUESTION + "\"}]}";

    @TempDir
    private static Path directory;

    private static Assembly assembly;

    @BeforeAll
    static void index() throws IOException {
        assembly = Misbehaviour.history(directory);
    }

    @AfterAll
    static void close() {
        assembly.close();
    }

    @ParameterizedTest
    @EnumSource
    void givesOneWholeAnswerInAStream(Misbehaviour model, @TempDir Path folder)
            throws IOException, InterruptedException {
        try (FakeUpstream upstream = FakeUpstream.of(model.reply());
                PhrasedServer server =
                        new PhrasedServer(assembly, upstream, model.deadlines(), folder.resolve("chat.db"))) {
            String body = server.send(server.post("/api/ask", QUESTION).header("Accept", "text/event-stream"))
                    .body();

            assertEquals(1, PhrasedServer.events(body, "understood").size());
            assertEquals(List.of(), PhrasedServer.events(body, "error"));
            assertEquals(1, PhrasedServer.events(body, "answer").size(), body);
            JsonNode answer =
                    MAPPER.readTree(PhrasedServer.events(body, "answer").getFirst());
            StringBuilder deltas = new StringBuilder();
            for (String delta : PhrasedServer.events(body, "delta")) {
                deltas.append(MAPPER.readTree(delta).path("text").asText());
            }
            assertEquals(answer.path("answer").asText(), deltas.toString());
            assertSound(answer);
        }
    }

    @ParameterizedTest
    @EnumSource
    void givesOneWholeAnswerAtOnce(Misbehaviour model, @TempDir Path folder) throws IOException, InterruptedException {
        try (FakeUpstream upstream = FakeUpstream.of(model.reply());
                PhrasedServer server =
                        new PhrasedServer(assembly, upstream, model.deadlines(), folder.resolve("chat.db"))) {
            HttpResponse<String> response = server.send(server.post("/api/ask", QUESTION));

            assertEquals(200, response.statusCode());
            assertSound(MAPPER.readTree(response.body()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void endsARegularCompletion(Misbehaviour model, @TempDir Path folder) throws IOException, InterruptedException {
        try (FakeUpstream upstream = FakeUpstream.of(model.reply());
                PhrasedServer server =
                        new PhrasedServer(assembly, upstream, model.deadlines(), folder.resolve("chat.db"))) {
            List<String> frames = server.send(server.post("/v1/chat/completions", COMPLETION))
                    .body()
                    .lines()
                    .filter(line -> line.startsWith("data: "))
                    .map(line -> line.substring("data: ".length()))
                    .toList();

            assertEquals("[DONE]", frames.getLast());
            String text = "";
            int ends = 0;
            for (String frame : frames.subList(0, frames.size() - 1)) {
                JsonNode choice = MAPPER.readTree(frame).path("choices").path(0);
                text += choice.path("delta").path("content").asText("");
                ends += choice.path("finish_reason").isTextual() ? 1 : 0;
            }
            assertEquals(1, ends);
            assertTrue(text.contains("磁盘写满"), text);
            assertFalse(text.matches("(?s).*(?:(?<!\\d)99(?!\\d)|中信|52 ?分).*"), text);
        }
    }

    @Test
    void leavesAFailingModelAloneAndSaysSoInHealth(@TempDir Path folder) throws IOException, InterruptedException {
        try (FakeUpstream upstream = FakeUpstream.of(OpenAiReplies.status(500));
                PhrasedServer server =
                        new PhrasedServer(assembly, upstream, Misbehaviour.PATIENT, folder.resolve("chat.db"))) {
            for (int question = 0; question < 5; question++) {
                server.send(server.post("/api/ask", QUESTION));
            }
            int requests = upstream.requests().size();
            String answer = server.send(server.post("/api/ask", QUESTION)).body();

            assertEquals(requests, upstream.requests().size());
            assertTrue(answer.contains("语言模型暂时不可用"), answer);
            String health = server.send(server.request("/health/ready")).body();
            assertEquals(
                    "{\"name\":\"fake\",\"available\":false}",
                    MAPPER.readTree(health).path("model").toString());
        }
    }

    /** Complete, cited, nothing said twice, nothing false. */
    private static void assertSound(JsonNode answer) {
        String text = answer.path("answer").asText();
        assertTrue(text.contains("磁盘写满"), text);
        assertFalse(text.matches("(?s).*(?:(?<!\\d)99(?!\\d)|中信|52 ?分).*"), text);
        assertTrue(answer.path("citations").size() > 0);
        answer.path("citations").forEach(citation -> {
            String quote = citation.path("quote").asText();
            assertTrue(citation.path("passage").path("text").asText().contains(quote), quote);
        });
        List<String> said = answer.path("sentences")
                .valueStream()
                .map(sentence -> sentence.path("text").asText())
                .collect(Collectors.toList());
        assertEquals(said.stream().distinct().toList(), said);
    }
}
