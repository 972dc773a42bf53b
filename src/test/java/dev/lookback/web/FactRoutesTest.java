package dev.lookback.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.BindException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facts over HTTP: incidents, metrics, projects, past incidents like a description. */
class FactRoutesTest {
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
    void givesIncidentsWithWhatCanBeCounted() throws IOException, InterruptedException {
        HttpResponse<String> response = server.get(
                "/api/incidents?entity=Harbour%20Bank&from=2024-03-01&to=2024-03-31&side=carrier&asOf=2024-04-01");

        assertEquals(
                List.of(new IncidentsInput(
                        "Harbour Bank",
                        LocalDate.of(2024, 3, 1),
                        LocalDate.of(2024, 3, 31),
                        IncidentJson.Side.CARRIER,
                        LocalDate.of(2024, 4, 1))),
                server.service.factsAsked);
        assertEquals(TestServer.json("""
                {
                  "incidents": [
                    {
                      "id": "i1",
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
                      },
                      "source": {"report": "2024/第10周 2024-03-08.md", "lines": [5, 7]},
                      "detected": "2024-03-05T14:20",
                      "recovered": "2024-03-05T14:52",
                      "minutes": 32,
                      "basis": "derived",
                      "entities": ["Harbour Bank", "second line"],
                      "side": "carrier",
                      "symptom": "deposits fail",
                      "cause": "a digger cut the line to Harbour Bank",
                      "handling": "=HYPERLINK(\\"http://evil\\",\\"switched\\")",
                      "endsBeforeItBegins": false,
                      "seeAlso": ["i7"],
                      "retold": [{"report": "2024/第13周 2024-03-29.md", "lines": [3, 3]}]
                    }
                  ],
                  "count": 1,
                  "minutesKnown": 1,
                  "minutes": 32
                }"""), TestServer.json(response.body()));
    }

    @Test
    void givesIncidentsAsCsvThatNoSpreadsheetRuns() throws IOException, InterruptedException {
        HttpResponse<String> response = server.get("/api/incidents?format=csv");

        assertEquals(
                "text/csv;charset=utf-8;header=present",
                response.headers().firstValue("Content-Type").orElse(""));
        assertEquals(
                String.join(
                        "\r\n",
                        "id,report,firstLine,lastLine,detected,recovered,minutes,basis,side,entities,grade,symptom,impact,"
                                + "cause,handling,retold",
                        "i1,2024/第10周 2024-03-08.md,5,7,2024-03-05T14:20,2024-03-05T14:52,32,derived,carrier,"
                                + "Harbour Bank; second line,,deposits fail,,a digger cut the line to Harbour Bank,"
                                + "\"'=HYPERLINK(\"\"http://evil\"\",\"\"switched\"\")\",2024/第13周 2024-03-29.md:3-3",
                        ""),
                response.body());
    }

    @Test
    void countsNothingWhenThereIsNothing() throws IOException, InterruptedException {
        server.service.incidents = List.of();

        assertEquals(
                TestServer.json("{\"incidents\": [], \"count\": 0, \"minutesKnown\": 0, \"minutes\": 0}"),
                TestServer.json(server.get("/api/incidents").body()));
    }

    @Test
    void namesMetricsAndGivesTheSeriesOfOne() throws IOException, InterruptedException {
        assertEquals(
                TestServer.json("{\"names\": [\"availability\"], \"count\": 1}"),
                TestServer.json(server.get("/api/metrics?asOf=2024-05-01").body()));
        HttpResponse<String> series = server.get("/api/metrics?name=availability");
        assertEquals(
                "{\"name\":\"availability\",\"unit\":\"%\",\"points\":[{\"date\":\"2024-03-10\",\"value\":99.90,"
                        + "\"unit\":\"%\",\"conflicting\":false,"
                        + "\"source\":{\"report\":\"2024/第10周 2024-03-08.md\",\"lines\":[9,9]},"
                        + "\"written\":\"99.90\"}]}",
                series.body());
        assertEquals(
                "name,date,value,unit,conflicting,report,firstLine,lastLine\r\n"
                        + "availability,2024-03-10,99.90,%,false,2024/第10周 2024-03-08.md,9,9\r\n",
                server.get("/api/metrics?name=availability&format=csv").body());
        assertEquals(
                List.of(
                        new SeriesInput("", null, null, LocalDate.of(2024, 5, 1)),
                        new SeriesInput("availability", null, null, null),
                        new SeriesInput("availability", null, null, null)),
                server.service.factsAsked);
    }

    @Test
    void namesProjectsAndGivesTheTimelineOfOne() throws IOException, InterruptedException {
        assertEquals(
                TestServer.json("""
                {
                  "names": ["second line"],
                  "count": 1,
                  "projects": [
                    {
                      "name": "second line", "latest": "2024-03-31", "stage": "testing", "percent": "60",
                      "planned": "2024-04-12", "slips": 1, "slipped": true, "open": true, "silent": false
                    }
                  ]
                }"""),
                TestServer.json(server.get("/api/projects").body()));
        assertEquals(
                TestServer.json("""
                {
                  "name": "second line",
                  "timeline": [
                    {
                      "date": "2024-03-31", "percent": "60", "stage": "testing", "planned": "2024-04-12",
                      "slipped": true, "quote": "second line 60 %, now 12 April",
                      "source": {"report": "2024/第13周 2024-03-29.md", "lines": [3, 3]}
                    }
                  ]
                }"""),
                TestServer.json(server.get("/api/projects?name=second%20line").body()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/api/metrics?name=moonlight, no report in these days tells of a metric named moonlight; /api/metrics lists the names",
        "/api/projects?name=moonlight, no report in these days tells of a project named moonlight; /api/projects lists the names"
    })
    void namesWhatNoReportTells(String path, String detail) throws IOException, InterruptedException {
        HttpResponse<String> response = server.get(path);

        assertEquals(404, response.statusCode());
        assertEquals(Map.of("title", "Not found", "status", 404, "detail", detail), TestServer.problem(response));
    }

    @Test
    void findsPastIncidentsLikeADescription() throws IOException, InterruptedException {
        HttpResponse<String> response = similar("{\"text\": \"bank line down\", \"asOf\": \"2024-06-01\"}");

        assertEquals(List.of(new SimilarInput("bank line down", LocalDate.of(2024, 6, 1))), server.service.factsAsked);
        assertEquals(
                "i1", TestServer.json(response.body()).at("/incidents/0/id").textValue());
        assertEquals(1, TestServer.json(response.body()).path("count").intValue());
    }

    @Test
    void saysThatThereIsNoPrecedent() throws IOException, InterruptedException {
        server.service.incidents = List.of();

        assertEquals(
                TestServer.json("{\"incidents\": [], \"count\": 0, \"reason\": \"no precedent\"}"),
                TestServer.json(similar("{\"text\": \"the moon fell\"}").body()));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            incidents?side=theirs                       | side   | side must be one of own, counterparty, carrier, unknown, got theirs
            incidents?from=2024-02-01&to=2024-01-01     | from   | from must not be after to (2024-01-01), got 2024-02-01
            incidents?from=2023-02-30                   | from   | from must be a date such as 2023-08-09, got 2023-02-30
            incidents?asOf=today                        | asOf   | asOf must be a date such as 2023-08-09, got today
            incidents?format=xml                        | format | format must be one of json, csv, got xml
            incidents?sides=own                         | sides  | sides is not known; there are entity, from, to, side, asOf, format
            metrics?named=x                             | named  | named is not known; there are name, from, to, asOf, format
            metrics?from=2024-02-01&to=2024-01-01       | from   | from must not be after to (2024-01-01), got 2024-02-01
            projects?name=a&name=b                      | name   | name must be given once, got a and b
            """)
    void refusesWithParameterRuleAndValue(String query, String parameter, String detail)
            throws IOException, InterruptedException {
        assertRefused(server.get("/api/" + query), parameter, detail);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {}                                  | text | text must not be empty
            {"text": "  "}                      | text | text must not be empty
            {"text": 7}                         | text | text must be a string, got 7
            {"text": "x", "asOf": "2024-02-30"} | asOf | asOf must be a date such as 2023-08-09, got 2024-02-30
            {"text": "x", "k": 3}               | k    | k is not known; there are text, asOf
            """)
    void refusesADescriptionWithParameterRuleAndValue(String body, String parameter, String detail)
            throws IOException, InterruptedException {
        assertRefused(similar(body), parameter, detail);
    }

    @Test
    void refusesADescriptionThatIsTooLong() throws IOException, InterruptedException {
        assertRefused(
                similar("{\"text\": \"" + "x".repeat(20_001) + "\"}"),
                "text",
                "text must be at most 20000 characters, got 20001");
    }

    private void assertRefused(HttpResponse<String> response, String parameter, String detail) throws IOException {
        assertEquals(
                Map.of("title", "Bad request", "status", 400, "detail", detail, "parameter", parameter),
                TestServer.problem(response));
        assertEquals(400, response.statusCode());
        assertEquals(List.of(), server.service.factsAsked);
    }

    private HttpResponse<String> similar(String body) throws IOException, InterruptedException {
        return server.send(server.request("/api/similar")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }
}
