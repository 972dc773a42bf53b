package dev.lookback.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lookback.llm.FakeUpstream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Fifty readers over HTTP, all of whose answers the model writes at the same time. */
class ManyReadersTest {
    private static final int READERS = 50;
    private static final long A_SECOND = 1_000;

    @Test
    @Timeout(120)
    void losesNone(@TempDir Path directory) throws Exception {
        EchoingModel model = new EchoingModel(A_SECOND);
        try (Assembly assembly = Misbehaviour.history(directory);
                FakeUpstream upstream = FakeUpstream.ofRequest(model::reply);
                PhrasedServer server =
                        new PhrasedServer(assembly, upstream, Misbehaviour.PATIENT, directory.resolve("chat.db"));
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> streams = new ArrayList<>();
            for (int reader = 0; reader < READERS; reader++) {
                streams.add(threads.submit(() -> ask(server)));
            }
            Set<String> conversations = new HashSet<>();
            for (Future<String> stream : streams) {
                List<String> answers = PhrasedServer.events(stream.get(), "answer");
                assertEquals(1, answers.size());
                JsonNode answer = JsonMapper.builder().build().readTree(answers.getFirst());
                assertEquals("fake", answer.path("answeredBy").asText());
                assertTrue(answer.path("answer").asText().contains("磁盘写满"));
                conversations.add(answer.path("conversation").asText());
            }
            assertEquals(READERS, conversations.size());
        }
    }

    private static String ask(PhrasedServer server) throws IOException, InterruptedException {
        HttpRequest.Builder request = server.post("/api/ask", "{\"question\":\"" + Misbehaviour.QUESTION + "\"}")
                .header("Accept", "text/event-stream");
        return server.send(request).body();
    }
}
