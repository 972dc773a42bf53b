package dev.lookback.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Fifty conversations at once: every answer is under way before the first one ends. */
class ManyConversationsTest {
    private static final int CONVERSATIONS = 50;

    private final CyclicBarrier allUnderWay = new CyclicBarrier(CONVERSATIONS);
    private TestServer server;

    @BeforeEach
    void start() throws BindException {
        server = new TestServer();
        server.service.answerer = (input, listener) -> {
            listener.understood(Samples.UNDERSTOOD);
            await();
            listener.delta("on " + input.question());
            return Samples.answer("answer to " + input.question());
        };
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void await() {
        try {
            allUnderWay.await(60, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void losesNoneAndMixesNone() throws InterruptedException, ExecutionException, IOException {
        List<Callable<String>> talks = new ArrayList<>();
        for (int number = 0; number < CONVERSATIONS; number++) {
            String name = "question " + number;
            talks.add(() -> talk(name));
        }
        List<String> conversations = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<String> talk : threads.invokeAll(talks)) {
                conversations.add(talk.get());
            }
        }

        assertEquals(CONVERSATIONS, conversations.stream().distinct().count());
        for (int number = 0; number < CONVERSATIONS; number++) {
            JsonNode kept = TestServer.json(server.get("/api/conversations/" + conversations.get(number))
                    .body());
            List<String> said = new ArrayList<>();
            kept.path("messages").forEach(message -> {
                said.add(message.path("question").asText());
                said.add(message.path("answer").path("id").asText());
            });
            String name = "question " + number;
            assertEquals(
                    Stream.of(name, name + ", and then", name + ", and why")
                            .flatMap(question -> Stream.of(question, "answer to " + question))
                            .toList(),
                    said);
        }
        for (AskInput input : server.service.asked) {
            String name = input.question().split(",", 2)[0];
            assertTrue(input.history().stream().allMatch(earlier -> earlier.startsWith(name)), input::toString);
        }
    }

    private String talk(String name) throws IOException, InterruptedException {
        String conversation = streamed(name, "");
        String field = ", \"conversation\": \"" + conversation + "\"";
        assertEquals(conversation, streamed(name + ", and then", field));
        HttpRequest.Builder third = server.post("{\"question\": \"%s, and why\"%s}".formatted(name, field));
        assertEquals(
                conversation,
                TestServer.json(server.send(third).body()).path("conversation").asText());
        return conversation;
    }

    private String streamed(String question, String more) throws IOException, InterruptedException {
        HttpRequest.Builder request = server.post("{\"question\": \"%s\"%s}".formatted(question, more));
        try (InputStream body = server.stream(request).body()) {
            String events = new String(body.readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(events.contains("data: {\"text\":\"on " + question + "\"}"), events);
            String data = events.substring(events.indexOf("event: answer\ndata: ") + "event: answer\ndata: ".length());
            return TestServer.json(data).path("conversation").asText();
        }
    }
}
