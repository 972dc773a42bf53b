package dev.lookback.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Who is let in, and how often. */
class AccessTest {
    private static final String ANN = "ann-has-this-token-1";
    private static final String BEN = "ben-has-this-token-2==";
    private static final AccessConfig TWO = new AccessConfig(Tokens.of(List.of("ann=" + ANN, BEN)), 0);
    private static final String WHY = "{\"question\": \"why\"}";

    private static HttpRequest.Builder as(String token, HttpRequest.Builder request) {
        return request.header("Authorization", "Bearer " + token);
    }

    @Test
    void letsInWhoHasAToken() throws IOException, InterruptedException {
        try (TestServer server = new TestServer(TWO)) {
            assertEquals(200, server.send(as(ANN, server.post(WHY))).statusCode());
            assertEquals(
                    200, server.send(as(BEN, server.request("/api/reports"))).statusCode());
            assertEquals(
                    200,
                    server.send(server.request("/api/reports").header("Authorization", "bearer " + BEN))
                            .statusCode());
            assertEquals(200, server.get("/").statusCode());
            assertEquals(200, server.get("/health/live").statusCode());
        }
    }

    @Test
    void keepsOutWhoHasNone() throws IOException, InterruptedException {
        try (TestServer server = new TestServer(TWO)) {
            for (String path :
                    List.of("/api/reports", "/api/nowhere", "/api/conversations", "/v1/models", "/v1/x", "/mcp")) {
                HttpResponse<String> response = server.get(path);
                assertEquals(401, response.statusCode(), path);
                assertEquals(List.of("Bearer"), response.headers().allValues("WWW-Authenticate"), path);
            }
            for (String token : List.of("", "ann", ANN + "1", "ann=" + ANN, ANN.toUpperCase(java.util.Locale.ROOT))) {
                assertEquals(401, server.send(as(token, server.post(WHY))).statusCode(), token);
            }
            assertEquals(
                    Map.of(
                            "title",
                            "Token needed",
                            "status",
                            401,
                            "detail",
                            "a token is needed: Authorization: Bearer TOKEN, one of those in auth.tokens"),
                    TestServer.problem(server.ask(WHY)));
            assertEquals(List.of(), server.service.asked);
        }
    }

    @Test
    void keepsTheConversationsOfAClientFromOthers() throws IOException, InterruptedException {
        try (TestServer server = new TestServer(TWO)) {
            String conversation = TestServer.json(
                            server.send(as(ANN, server.post(WHY))).body())
                    .path("conversation")
                    .asText();
            String path = "/api/conversations/" + conversation;

            assertEquals(200, server.send(as(ANN, server.request(path))).statusCode());
            assertEquals(404, server.send(as(BEN, server.request(path))).statusCode());
            assertEquals(
                    404, server.send(as(BEN, server.request(path).DELETE())).statusCode());
            assertEquals(
                    200, server.send(as(BEN, server.request("/api/answers/a1"))).statusCode());
        }
    }

    @Test
    void asksAClientInAHurryToWait() throws IOException, InterruptedException {
        AccessConfig three = new AccessConfig(Tokens.of(List.of("ann=" + ANN, BEN)), 3);
        try (TestServer server = new TestServer(three)) {
            for (int at = 0; at < 3; at++) {
                assertEquals(
                        200,
                        server.send(as(ANN, server.request("/api/reports"))).statusCode());
            }
            HttpResponse<String> fourth = server.send(as(ANN, server.request("/api/reports")));

            assertEquals(429, fourth.statusCode());
            int wait =
                    Integer.parseInt(fourth.headers().firstValue("Retry-After").orElse("0"));
            assertTrue(wait >= 1 && wait <= 20, () -> "Retry-After: " + wait);
            assertEquals("Too many requests", TestServer.problem(fourth).get("title"));
            assertEquals(
                    200, server.send(as(BEN, server.request("/api/reports"))).statusCode());
            assertEquals(200, server.get("/health/live").statusCode());
        }
    }

    @Test
    void slowsDownWhoGuesses() throws IOException, InterruptedException {
        try (TestServer server = new TestServer(new AccessConfig(Tokens.of(List.of(ANN)), 2))) {
            assertEquals(401, server.get("/api/reports").statusCode());
            assertEquals(401, server.get("/api/reports").statusCode());
            assertEquals(429, server.get("/api/reports").statusCode());
            assertEquals(
                    200, server.send(as(ANN, server.request("/api/reports"))).statusCode());
        }
    }

    @Test
    void answersUnderItsOwnNameOnlyWhereNoTokenIsAskedFor() throws IOException, InterruptedException {
        try (TestServer server = new TestServer()) {
            assertTrue(host(server, "evil.example").startsWith("HTTP/1.1 421 "));
            assertTrue(host(server, "127.0.0.1.evil.example:7070").startsWith("HTTP/1.1 421 "));
            assertTrue(host(server, "LOCALHOST:7070").startsWith("HTTP/1.1 200 "));
            assertTrue(host(server, "[::1]:7070").startsWith("HTTP/1.1 200 "));
        }
        try (TestServer server = new TestServer(TWO)) {
            assertTrue(host(server, "reports.example").startsWith("HTTP/1.1 401 "));
        }
    }

    private static String host(TestServer server, String host) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.uri().getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write("GET /api/reports HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
                            .formatted(host)
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void refusesABodyThatIsTooLarge() throws IOException, InterruptedException {
        try (TestServer server = new TestServer()) {
            HttpResponse<String> response =
                    server.ask("{\"question\": \"" + "x".repeat(WebServer.MAX_BODY_BYTES) + "\"}");

            assertEquals(413, response.statusCode());
            assertEquals(
                    "body must be at most 1048576 bytes",
                    TestServer.problem(response).get("detail"));
        }
    }

    @Test
    void logsNoSecret() throws IOException, InterruptedException {
        Logger root = (Logger) LoggerFactory.getLogger("dev.lookback");
        Level level = root.getLevel();
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        root.setLevel(Level.TRACE);
        try (TestServer server = new TestServer(new AccessConfig(Tokens.of(List.of("ann=" + ANN, BEN)), 6))) {
            server.send(as(ANN, server.post(WHY)));
            server.send(as(ANN, server.post("{\"question\": 7}")));
            server.send(as(ANN, server.request("/api/reports?token=" + ANN)));
            server.send(as(ANN + "-mistyped", server.post(WHY)));
            server.service.answerer = (input, listener) -> {
                throw new IllegalStateException("broken");
            };
            server.send(as(ANN, server.post(WHY)));
            server.chats.close();
            server.send(as(ANN, server.request("/api/conversations")));
            server.send(as(ANN, server.request("/api/conversations")));
            server.send(as(ANN, server.request("/api/conversations")));
        } finally {
            root.setLevel(level);
            root.detachAppender(log);
        }

        assertTrue(log.list.size() >= 6, () -> log.list.toString());
        for (ILoggingEvent event : log.list) {
            assertFalse(event.getFormattedMessage().contains(ANN), event::getFormattedMessage);
        }
    }

    @Test
    void takesNoTokenThatCouldBeGuessed() {
        assertEquals(
                "auth.tokens must be of at least 16 letters, digits or signs each, number 2 is not",
                assertThrows(IllegalArgumentException.class, () -> Tokens.of(List.of(ANN, "short")))
                        .getMessage());
        assertEquals("Tokens[2]", TWO.tokens().toString());
    }
}
