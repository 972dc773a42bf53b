package dev.lookback.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.BindException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AskStreamTest {
    private static final String QUESTION = "{\"question\": \"what broke Harbour Bank\"}";

    private TestServer server;

    @BeforeEach
    void start() throws BindException {
        server = new TestServer(Duration.ofMillis(50));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void sendsWhatIsKnownBeforeTheWholeAnswer() throws IOException, InterruptedException {
        HttpResponse<InputStream> response = server.stream(server.post(QUESTION));

        assertEquals(
                "text/event-stream;charset=utf-8",
                response.headers().firstValue("Content-Type").orElse(""));
        List<String> events = new ArrayList<>();
        String data = "";
        try (BufferedReader lines = lines(response)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event: ")) {
                    events.add(line.substring("event: ".length()));
                } else if (line.startsWith("data: ")) {
                    data = line.substring("data: ".length());
                }
            }
        }
        assertEquals(List.of("understood", "passage", "delta", "delta", "answer"), events);
        assertEquals(TestServer.withoutIds(server.ask(QUESTION).body()), TestServer.withoutIds(data));
    }

    @Test
    void holdsNothingBackThoughTheReaderTakesGzip() throws IOException, InterruptedException {
        CountDownLatch seen = new CountDownLatch(1);
        server.service.answerer = (input, listener) -> {
            listener.delta("line one\nline two");
            await(seen);
            return Samples.ANSWER;
        };

        HttpResponse<InputStream> response =
                server.stream(server.post(QUESTION).header("Accept-Encoding", "gzip, deflate"));
        try (BufferedReader lines = lines(response)) {
            assertEquals("event: delta", nextLine(lines));
            assertEquals("data: {\"text\":\"line one\\nline two\"}", nextLine(lines));
            seen.countDown();
            assertEquals("event: answer", nextLine(lines));
        }
    }

    @Test
    void writesACommentWhileNothingComes() throws IOException, InterruptedException {
        CountDownLatch seen = new CountDownLatch(1);
        server.service.answerer = (input, listener) -> {
            await(seen);
            return Samples.ANSWER;
        };

        try (BufferedReader lines = lines(server.stream(server.post(QUESTION)))) {
            assertEquals(":", lines.readLine());
            seen.countDown();
            assertEquals("event: answer", nextLine(lines));
        }
    }

    @Test
    void tellsWhoeverAnswersThatTheReaderLeft() throws IOException, InterruptedException {
        CountDownLatch left = new CountDownLatch(1);
        server.service.answerer = (input, listener) -> {
            listener.delta("I will go on for long");
            while (!listener.readerLeft() && !Thread.currentThread().isInterrupted()) {
                LockSupport.parkNanos(1_000_000);
            }
            // Nobody listens; saying more must neither fail nor wait.
            for (int piece = 0; piece < 1000; piece++) {
                listener.delta("on and on");
            }
            left.countDown();
            return Samples.ANSWER;
        };

        try (BufferedReader lines = lines(server.stream(server.post(QUESTION)))) {
            assertEquals("event: delta", nextLine(lines));
        }
        assertTrue(left.await(20, TimeUnit.SECONDS));
    }

    @Test
    void endsAFailureWithAnErrorEventThatTellsNothingOfItsCause() throws IOException, InterruptedException {
        server.service.answerer = (input, listener) -> {
            listener.delta("so far so good");
            throw new IllegalStateException("password is swordfish");
        };

        String body = wholeBody();
        assertTrue(body.contains("event: error\ndata: {\"title\":\"Internal error\",\"status\":500,"), body);
        assertTrue(!body.contains("swordfish"), body);
        assertTrue(!body.contains("event: answer"), body);
    }

    @Test
    void endsWithAnErrorEventEvenIfTheAnsweringThreadDies() throws IOException, InterruptedException {
        server.service.answerer = (input, listener) -> {
            throw new StackOverflowError();
        };

        String body = wholeBody();
        assertTrue(body.contains("event: error\ndata: {\"title\":\"Internal error\",\"status\":500,"), body);
    }

    @Test
    void namesAMistakeThatOnlyTheServiceSees() throws IOException, InterruptedException {
        server.service.answerer = (input, listener) -> {
            throw new InvalidInput("entity", "must exist", input.entity());
        };

        String body = wholeBody();
        assertTrue(body.contains("\"status\":400,\"detail\":\"entity must exist\""), body);
    }

    @Test
    void refusesABadQuestionBeforeAnyEvent() throws IOException, InterruptedException {
        HttpResponse<InputStream> response = server.stream(server.post("{\"question\": \"\"}"));

        assertEquals(400, response.statusCode());
        assertEquals(
                "application/problem+json",
                response.headers().firstValue("Content-Type").orElse(""));
    }

    private String wholeBody() throws IOException, InterruptedException {
        try (InputStream body = server.stream(server.post(QUESTION)).body()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static BufferedReader lines(HttpResponse<InputStream> response) {
        return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    /** The next line that is neither empty nor a comment. */
    private static String nextLine(BufferedReader lines) throws IOException {
        String line = lines.readLine();
        while (line != null && (line.isEmpty() || line.startsWith(":"))) {
            line = lines.readLine();
        }
        return String.valueOf(line);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
