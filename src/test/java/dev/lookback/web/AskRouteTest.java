package dev.lookback.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lookback.chat.KeptAnswer;
import java.io.IOException;
import java.net.BindException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AskRouteTest {
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
    void answersInTheFieldsOfTheContract() throws IOException, InterruptedException {
        HttpResponse<String> response = server.ask("{\"question\": \"what broke Harbour Bank\"}");

        assertEquals(200, response.statusCode());
        assertEquals(
                "application/json",
                response.headers().firstValue("Content-Type").orElse(""));
        assertEquals("no-store", response.headers().firstValue("Cache-Control").orElse(""));
        assertEquals(TestServer.json("""
                {
                  "question": "what broke Harbour Bank",
                  "answer": "The line to Harbour Bank was cut by a digger. [1]",
                  "language": "en",
                  "status": "answered",
                  "understood": {
                    "language": "en", "kind": "cause", "from": "2024-03-01", "to": "2024-03-31",
                    "entities": ["Harbour Bank"], "inherited": []
                  },
                  "sentences": [
                    {"text": "The line to Harbour Bank was cut by a digger.", "citations": [1], "checked": true}
                  ],
                  "citations": [
                    {
                      "n": 1,
                      "quote": "a digger cut the line to Harbour Bank",
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
                  "table": {
                    "columns": ["Time", "Cause"],
                    "rows": [{"cells": ["2024-03-05 14:20", "line cut"], "citations": [1]}]
                  },
                  "series": {
                    "name": "availability", "unit": "%",
                    "points": [{"date": "2024-03-10", "value": 99.90, "written": "99.90", "citations": [1]}]
                  },
                  "number": 1,
                  "answeredBy": "extractive",
                  "timings": {"understand": 1, "retrieve": 12, "answer": 3}
                }"""), TestServer.withoutIds(response.body()));
    }

    @Test
    void keepsThePrecisionOfAValueAsWritten() throws IOException, InterruptedException {
        assertEquals(true, server.ask("{\"question\": \"availability\"}").body().contains("\"value\":99.90"));
    }

    @Test
    void leavesOutWhatANotFoundAnswerDoesNotHave() throws IOException, InterruptedException {
        server.service.answerer =
                (input, listener) -> Samples.notFound(AnswerJson.Reason.NOT_MENTIONED, "No report mentions Moon Bank.");

        assertEquals(
                TestServer.json("""
                {
                  "question": "what about Moon Bank",
                  "answer": "No report mentions Moon Bank.",
                  "language": "en",
                  "status": "notFound",
                  "reason": "notMentioned",
                  "understood": {
                    "language": "en", "kind": "cause", "from": "2024-03-01", "to": "2024-03-31",
                    "entities": ["Harbour Bank"], "inherited": []
                  },
                  "sentences": [{"text": "No report mentions Moon Bank.", "citations": [], "checked": true}],
                  "citations": [],
                  "answeredBy": "extractive",
                  "timings": {"understand": 1, "retrieve": 2, "answer": 0}
                }"""),
                TestServer.withoutIds(
                        server.ask("{\"question\": \"what about Moon Bank\"}").body()));
    }

    @Test
    void passesOnEveryFieldOfAQuestion() throws IOException, InterruptedException {
        server.chats.begin("local", new KeptAnswer("a9", "c9", "光大银行出过故障吗", Instant.EPOCH, "{}"));
        server.ask("""
                {"question": " 光大银行上半年的故障？ ", "conversation": "c9", "asOf": "2024-12-31",
                 "from": "2024-01-01", "to": "2024-06-30", "entity": "光大银行", "kind": "cause"}""");

        assertEquals(
                List.of(new AskInput(
                        " 光大银行上半年的故障？ ",
                        "c9",
                        LocalDate.of(2024, 12, 31),
                        LocalDate.of(2024, 1, 1),
                        LocalDate.of(2024, 6, 30),
                        "光大银行",
                        QuestionKind.CAUSE,
                        List.of("光大银行出过故障吗"))),
                server.service.asked);
    }

    @Test
    void countsNullAndEmptyOptionsAsAbsent() throws IOException, InterruptedException {
        server.ask("{\"question\": \"why\", \"from\": null, \"entity\": \"\", \"kind\": \"\"}");

        assertEquals(List.of(new AskInput("why", null, null, null, null, null, null, List.of())), server.service.asked);
    }
}
