package dev.lookback.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.BindException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The routes that only read: search, reports, coverage, health. */
class ReadRoutesTest {
    private TestServer server;

    @BeforeEach
    void start() throws BindException {
        server = new TestServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void searchesWithEveryParameter() throws IOException, InterruptedException {
        HttpResponse<String> response = server.get("/api/search?q=" + encoded("光大 专线")
                + "&k=3&from=2024-01-01&to=2024-12-31&kind=incident&entity=" + encoded("光大银行")
                + "&report=" + encoded("2024/第10周 2024-03-08.md") + "&asOf=2025-01-01");

        assertEquals(
                List.of(new SearchInput(
                        "光大 专线",
                        3,
                        LocalDate.of(2024, 1, 1),
                        LocalDate.of(2024, 12, 31),
                        PassageKind.INCIDENT,
                        "光大银行",
                        "2024/第10周 2024-03-08.md",
                        LocalDate.of(2025, 1, 1))),
                server.service.searched);
        assertEquals(TestServer.json("""
                {
                  "understood": {
                    "language": "en", "kind": "cause", "from": "2024-03-01", "to": "2024-03-31",
                    "entities": ["Harbour Bank"], "inherited": []
                  },
                  "hits": [
                    {
                      "rank": 1, "score": 0.75, "foundBy": ["words", "vector"],
                      "passage": {
                        "id": "week10#5",
                        "report": "2024/第10周 2024-03-08.md",
                        "title": "第10周 2024-03-08",
                        "period": {"from": "2024-03-04", "to": "2024-03-10"},
                        "section": ["Incidents"],
                        "kind": "incident",
                        "text": "- 3/5 14:20 Harbour Bank deposits fail\\n  Cause: a digger cut the line to Harbour Bank\\n  Handling: switched to the second line at 14:52",
                        "lines": [5, 7],
                        "context": "Incidents"
                      }
                    }
                  ],
                  "tookMillis": 4
                }"""), TestServer.json(response.body()));
    }

    @Test
    void searchesForTenUnlessTold() throws IOException, InterruptedException {
        server.get("/api/search?q=line&from=&to=&kind=");

        assertEquals(List.of(new SearchInput("line", 10, null, null, null, null, null, null)), server.service.searched);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            k=5                                   | q      | q must not be empty
            q=%20                                 | q      | q must not be empty
            q=a&k=0                               | k      | k must be a whole number from 1 to 100, got 0
            q=a&k=101                             | k      | k must be a whole number from 1 to 100, got 101
            q=a&k=ten                             | k      | k must be a whole number from 1 to 100, got ten
            q=a&k=99999999999                     | k      | k must be a whole number from 1 to 100, got 99999999999
            q=a&k=1&k=2                           | k      | k must be given once, got 1 and 2
            q=a&limit=5                           | limit  | limit is not known; there are q, k, from, to, kind, entity, report, asOf
            q=a&from=2024-13-01                   | from   | from must be a date such as 2023-08-09, got 2024-13-01
            q=a&asOf=08/09/2023                   | asOf   | asOf must be a date such as 2023-08-09, got 08/09/2023
            q=a&from=2024-02-01&to=2024-01-01     | from   | from must not be after to (2024-01-01), got 2024-02-01
            q=a&kind=gossip                       | kind   | kind must be one of incident, metric, progress, plan, note, got gossip
            """)
    void refusesASearchWithParameterRuleAndValue(String query, String parameter, String detail)
            throws IOException, InterruptedException {
        HttpResponse<String> response = server.get("/api/search?" + query);

        assertEquals(
                Map.of("title", "Bad request", "status", 400, "detail", detail, "parameter", parameter),
                TestServer.problem(response));
        assertEquals(400, response.statusCode());
        assertEquals(List.of(), server.service.searched);
    }

    @Test
    void listsReports() throws IOException, InterruptedException {
        assertEquals(
                TestServer.json("""
                {
                  "reports": [
                    {
                      "id": "2024/第10周 2024-03-08.md", "title": "第10周 2024-03-08", "author": "Mei Tan",
                      "period": {"from": "2024-03-04", "to": "2024-03-10"}, "dated": "2024-03-10", "problems": []
                    },
                    {
                      "id": "2024/第13周 2024-03-29.md", "title": "第13周 2024-03-29",
                      "period": {"from": "2024-03-25", "to": "2024-03-31"}, "dated": "2024-03-31", "problems": []
                    }
                  ],
                  "count": 2
                }"""), TestServer.json(server.get("/api/reports").body()));
    }

    @Test
    void givesAReportWithNumberedLines() throws IOException, InterruptedException {
        String expected = """
                {
                  "id": "2024/第13周 2024-03-29.md", "title": "第13周 2024-03-29",
                  "period": {"from": "2024-03-25", "to": "2024-03-31"}, "dated": "2024-03-31", "problems": [],
                  "revision": "%s",
                  "outline": [{"title": "第13周 2024-03-29", "line": 1, "level": 1}],
                  "lines": [
                    {"n": 1, "text": "# 第13周 2024-03-29"}, {"n": 2, "text": ""}, {"n": 3, "text": "- quiet week"}
                  ]
                }""".formatted("0f".repeat(32));

        String withSlash =
                server.get("/api/reports/2024/" + encoded("第13周 2024-03-29.md")).body();
        String withEscapedSlash =
                server.get("/api/reports/" + encoded("2024/第13周 2024-03-29.md")).body();

        assertEquals(TestServer.json(expected), TestServer.json(withSlash));
        assertEquals(TestServer.json(expected), TestServer.json(withEscapedSlash));
    }

    @Test
    void saysThatAReportIsNotThere() throws IOException, InterruptedException {
        HttpResponse<String> response = server.get("/api/reports/2024/none.md");

        assertEquals(404, response.statusCode());
        assertEquals(
                Map.of("title", "Not found", "status", 404, "detail", "no report has this id; /api/reports lists them"),
                TestServer.problem(response));
    }

    @Test
    void tellsPeriodsGapsAndWhatCouldNotBeRead() throws IOException, InterruptedException {
        server.service.skipped = List.of(new CoverageJson.Skipped("2024/notes.md", "is not text"));

        assertEquals(
                TestServer.json("""
                {
                  "from": "2024-03-04", "to": "2024-03-31", "reports": 2, "undated": [],
                  "periods": [
                    {"from": "2024-03-04", "to": "2024-03-10"}, {"from": "2024-03-25", "to": "2024-03-31"}
                  ],
                  "gaps": [{"from": "2024-03-11", "to": "2024-03-24"}],
                  "skipped": [{"file": "2024/notes.md", "reason": "is not text"}]
                }"""),
                TestServer.json(server.get("/api/coverage").body()));
    }

    @Test
    void isReadyOnceTheIndexAnswersEvenWhileMoreIsIndexed() throws IOException, InterruptedException {
        server.service.status =
                new StatusJson(true, 12, 300, 20, 9, new StatusJson.Progress(StatusJson.Stage.EMBEDDING, 20, 300));

        HttpResponse<String> response = server.get("/health/ready");

        assertEquals(200, response.statusCode());
        assertEquals(TestServer.json("""
                {"ready": true, "reports": 12, "chunks": 300, "withVector": 20, "incidents": 9,
                 "pendingVectors": 280, "indexing": {"stage": "embedding", "done": 20, "total": 300}}"""), TestServer.json(response.body()));
    }

    @Test
    void isAliveButNotReadyWhileTheIndexIsBuilt() throws IOException, InterruptedException {
        server.service.status =
                new StatusJson(false, 0, 0, 0, 0, new StatusJson.Progress(StatusJson.Stage.READING, 3, 40));

        assertEquals(
                TestServer.json("""
                {"live": true, "ready": false, "reports": 0, "chunks": 0, "withVector": 0, "incidents": 0,
                 "pendingVectors": 0, "indexing": {"stage": "reading", "done": 3, "total": 40}}"""), TestServer.json(server.get("/health/live").body()));
        HttpResponse<String> ready = server.get("/health/ready");
        assertEquals(503, ready.statusCode());
        assertEquals(
                "application/problem+json",
                ready.headers().firstValue("Content-Type").orElse(""));
        assertEquals(
                Map.ofEntries(
                        Map.entry("title", "Not ready"),
                        Map.entry("status", 503),
                        Map.entry("detail", "the index is being built: 3 of 40 files"),
                        Map.entry("ready", false),
                        Map.entry("reports", 0),
                        Map.entry("chunks", 0),
                        Map.entry("withVector", 0),
                        Map.entry("incidents", 0),
                        Map.entry("pendingVectors", 0),
                        Map.entry("indexing", Map.of("stage", "reading", "done", 3, "total", 40))),
                TestServer.problem(ready));
        HttpResponse<String> ask = server.ask("{\"question\": \"why\"}");
        assertEquals("2", ask.headers().firstValue("Retry-After").orElse(""));
        assertEquals(
                Map.of("title", "Not ready", "status", 503, "detail", "the index is being built: 3 of 40 files"),
                TestServer.problem(ask));
        assertEquals(200, server.get("/").statusCode());
    }

    @Test
    void countsRequestsByRouteForPrometheus() throws IOException, InterruptedException {
        server.get("/api/reports/2024/none.md");

        HttpResponse<String> response = server.get("/metrics");

        assertEquals(
                "text/plain;version=0.0.4;charset=utf-8",
                response.headers().firstValue("Content-Type").orElse(""));
        List<String> lines = response.body().lines().toList();
        assertTrue(lines.contains("lookback_reports 2.0"), response.body());
        assertTrue(
                lines.contains(
                        "http_server_requests_seconds_count{method=\"GET\",route=\"/api/reports/<id>\",status=\"404\"} 1"),
                response.body());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
