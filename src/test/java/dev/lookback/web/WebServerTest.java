package dev.lookback.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every response. */
class WebServerTest {
    private TestServer server;

    @BeforeEach
    void start() throws BindException {
        server = new TestServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/", "/api/reports", "/api/search", "/nowhere", "/health/live", "/metrics"})
    void sendsTheSecurityHeaders(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = server.get(path);

        SecurityHeaders.ALL.forEach(
                (name, value) -> assertEquals(List.of(value), response.headers().allValues(name), name));
        String policy = response.headers().firstValue("Content-Security-Policy").orElse("");
        assertTrue(policy.contains("script-src 'self'") && policy.contains("frame-ancestors 'none'"), policy);
        assertFalse(policy.contains("unsafe"), policy);
        assertEquals(List.of(), response.headers().allValues("Server"));
    }

    @Test
    void servesThePageWithItsCharset() throws IOException, InterruptedException {
        HttpResponse<String> response = server.get("/");

        assertEquals(200, response.statusCode());
        assertEquals(
                "text/html;charset=utf-8",
                response.headers().firstValue("Content-Type").orElse(""));
        assertEquals("no-cache", response.headers().firstValue("Cache-Control").orElse(""));
        assertTrue(response.body().startsWith("<!doctype html>"), response.body());
    }

    @Test
    void sendsAnUnchangedFileOnce() throws IOException, InterruptedException {
        String tag = server.get("/").headers().firstValue("ETag").orElse("");

        HttpResponse<String> again = server.send(server.request("/").header("If-None-Match", tag));

        assertEquals(304, again.statusCode());
        assertEquals("", again.body());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/nowhere",
                "/api/nowhere",
                "/health",
                "/texts",
                "/../pom.xml",
                "/..%2fpom.xml",
                "/%2e%2e/dev/lookback/web/WebServer.class",
                "/WEB-INF/web.xml",
            })
    void saysThatThereIsNothingAsAProblem(String path) throws IOException {
        // By hand: a client would tidy up the address first.
        String response = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertTrue(
                response.startsWith("HTTP/1.1 404 ") || response.startsWith("HTTP/1.1 400 "),
                () -> path + ": " + response);
        assertTrue(response.contains("Content-Type: application/problem+json"), response);
    }

    @Test
    void namesTheMethodsAnAddressTakes() throws IOException, InterruptedException {
        HttpResponse<String> response = server.get("/api/ask");

        assertEquals(405, response.statusCode());
        assertEquals("POST", response.headers().firstValue("Allow").orElse(""));
        assertEquals(
                Map.of(
                        "title",
                        "Method not allowed",
                        "status",
                        405,
                        "detail",
                        "this address does not take this method; the Allow header names those it takes"),
                TestServer.problem(response));
        assertEquals(405, server.send(server.request("/api/reports").DELETE()).statusCode());
        assertEquals(
                405,
                server.send(server.request("/api/reports/2024/none.md").PUT(HttpRequest.BodyPublishers.noBody()))
                        .statusCode());
    }

    @Test
    void keepsTheCauseOfAFailureToItself() throws IOException, InterruptedException {
        server.service.answerer = (input, listener) -> {
            throw new IllegalStateException("password is swordfish");
        };
        HttpResponse<String> failed = server.ask("{\"question\": \"why\"}");
        server.service.answerer = (input, listener) -> {
            throw new StackOverflowError("password is swordfish");
        };
        HttpResponse<String> died = server.ask("{\"question\": \"why\"}");

        for (HttpResponse<String> response : List.of(failed, died)) {
            assertEquals(500, response.statusCode());
            assertEquals(
                    "application/problem+json",
                    response.headers().firstValue("Content-Type").orElse(""));
            assertEquals(
                    Map.of(
                            "title",
                            "Internal error",
                            "status",
                            500,
                            "detail",
                            "something went wrong here; the log tells more under this id"),
                    TestServer.problem(response));
        }
    }

    @Test
    void givesEachProblemAnIdOfItsOwn() throws IOException, InterruptedException {
        List<String> ids = Arrays.asList(
                TestServer.json(server.get("/nowhere").body()).path("id").asText(),
                TestServer.json(server.get("/nowhere").body()).path("id").asText());

        assertTrue(ids.stream().allMatch(id -> id.matches("[0-9a-f]{12}")), ids::toString);
        assertEquals(2, ids.stream().distinct().count());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /api/reports/%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /api/search?q=%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
                "nonsense\r\n\r\n",
            })
    void answersARequestThatNoRouteSeesAsAProblem(String request) throws IOException {
        String response = raw(request);

        assertTrue(response.startsWith("HTTP/1.1 400 "), response);
        assertTrue(response.contains("Content-Type: application/problem+json"), response);
        assertTrue(response.contains("Content-Security-Policy: "), response);
        assertTrue(response.contains("{\"title\":\"Bad request\",\"status\":400,"), response);
    }

    @Test
    void answersAnAddressThatIsTooLongAsAProblem() throws IOException {
        String response =
                raw("GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertTrue(response.startsWith("HTTP/1.1 414 ") || response.startsWith("HTTP/1.1 431 "), response);
        assertTrue(response.contains("Content-Type: application/problem+json"), response);
    }

    @Test
    void answersAWebSocketHandshakeAsAProblem() throws IOException {
        String response = raw(String.join(
                "\r\n",
                "GET /api/reports HTTP/1.1",
                "Host: localhost",
                "Connection: Upgrade",
                "Upgrade: websocket",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==",
                "",
                ""));

        assertTrue(response.startsWith("HTTP/1.1 404 "), response);
        assertTrue(response.contains("Content-Type: application/problem+json"), response);
    }

    @Test
    void saysInOneSentenceThatThePortIsTaken() {
        int port = server.uri().getPort();
        try (WebServer second = new WebServer(
                new WebConfig(WebConfig.LOCAL_HOST, port, AccessConfig.OPEN), new ScriptedService(), server.chats)) {
            assertEquals(
                    "cannot listen on 127.0.0.1:%d: the port is in use or not allowed".formatted(port),
                    assertThrows(BindException.class, second::start).getMessage());
        }
    }

    private String raw(String request) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.uri().getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            StringBuilder response = new StringBuilder();
            byte[] buffer = new byte[8192];
            int read = socket.getInputStream().read(buffer);
            while (read >= 0) {
                response.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
                if (complete(response)) {
                    break;
                }
                read = socket.getInputStream().read(buffer);
            }
            return response.toString();
        }
    }

    /** A problem is one JSON object behind the headers. */
    private static boolean complete(CharSequence response) {
        return response.toString().strip().endsWith("}");
    }
}
