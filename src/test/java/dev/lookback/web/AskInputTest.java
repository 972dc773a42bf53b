package dev.lookback.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.BindException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Questions that must be refused, each with the parameter, the rule and the value. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AskInputTest {
    private TestServer server;

    @BeforeAll
    void start() throws BindException {
        server = new TestServer();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    static List<Arguments> refused() {
        return List.of(
                refused("{}", "question", "question must not be empty"),
                refused("{\"question\": null}", "question", "question must not be empty"),
                refused("{\"question\": \"  \\u3000 \"}", "question", "question must not be empty"),
                refused("{\"question\": \"\\u0000\\u0007\\u200b\"}", "question", "question must not be empty"),
                refused("{\"question\": 7}", "question", "question must be a string, got 7"),
                refused(
                        "{\"question\": \"" + "长".repeat(10_000) + "\"}",
                        "question",
                        "question must be at most 2000 characters, got 10000"),
                refused(
                        "{\"question\": \"why\", \"top_k\": 5}",
                        "top_k",
                        "top_k is not known; there are question, conversation, asOf, from, to, entity, kind"),
                refused(
                        "{\"question\": \"why\", \"asOf\": \"yesterday\"}",
                        "asOf",
                        "asOf must be a date such as 2023-08-09, got yesterday"),
                refused(
                        "{\"question\": \"why\", \"from\": \"2023-02-30\"}",
                        "from",
                        "from must be a date such as 2023-08-09, got 2023-02-30"),
                refused(
                        "{\"question\": \"why\", \"from\": \"2024-02-01\", \"to\": \"2024-01-01\"}",
                        "from",
                        "from must not be after to (2024-01-01), got 2024-02-01"),
                refused(
                        "{\"question\": \"why\", \"kind\": \"rumour\"}",
                        "kind",
                        "kind must be one of cause, handling, duration, count, list, trend, compare, progress, plan,"
                                + " similar, summary, other, got rumour"),
                refused("[\"why\"]", "body", "body must be a JSON object, got [\"why\"]"),
                refused("", "body", "body must be a JSON object, got nothing"),
                refused("{\"question\": \"why\"", "body", "body must be well-formed JSON, broken at line 1, column 19"),
                refused(
                        "{\"question\": \"a\", \"question\": \"b\"}",
                        "body",
                        "body must be well-formed JSON, broken at line 1, column 29"),
                refused(
                        "{\"question\": \"a\"} {}",
                        "body",
                        "body must be well-formed JSON, broken at line 1, column 19"));
    }

    private static Arguments refused(String body, String parameter, String detail) {
        return Arguments.of(body, parameter, detail);
    }

    @ParameterizedTest(name = "{1}: {2}")
    @MethodSource("refused")
    void refusesWithParameterRuleAndValue(String body, String parameter, String detail)
            throws IOException, InterruptedException {
        HttpResponse<String> response = server.ask(body);

        assertEquals(
                "application/problem+json",
                response.headers().firstValue("Content-Type").orElse(""));
        assertEquals(
                Map.of("title", "Bad request", "status", 400, "detail", detail, "parameter", parameter),
                TestServer.problem(response));
        assertEquals(400, response.statusCode());
        assertEquals(List.of(), server.service.asked);
    }

    @Test
    void refusesAnotherContentType() throws IOException, InterruptedException {
        HttpResponse<String> response = server.send(server.request("/api/ask")
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("{\"question\": \"why\"}")));

        assertEquals(
                Map.of(
                        "title",
                        "Bad request",
                        "status",
                        400,
                        "detail",
                        "Content-Type must be application/json, got text/plain",
                        "parameter",
                        "Content-Type"),
                TestServer.problem(response));
    }

    @Test
    void refusesABodyOverTheLimitWithItsLengthKnown() throws IOException, InterruptedException {
        assertTooLarge(server.ask("{\"question\": \"" + "x".repeat(1_100_000) + "\"}"));
    }

    @Test
    void refusesABodyOverTheLimitSentInPieces() throws IOException, InterruptedException {
        byte[] piece = "x".repeat(1000).getBytes(StandardCharsets.US_ASCII);
        assertTooLarge(server.send(server.request("/api/ask")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArrays(Collections.nCopies(1100, piece)))));
    }

    private static void assertTooLarge(HttpResponse<String> response) throws IOException {
        assertEquals(
                Map.of("title", "Content too large", "status", 413, "detail", "body must be at most 1048576 bytes"),
                TestServer.problem(response));
        assertEquals(413, response.statusCode());
    }
}
