package dev.lookback.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversationRoutesTest {
    private static final String NOT_THERE = "no conversation of yours has this id; it may have been deleted";

    private TestServer server;

    @BeforeEach
    void start() throws BindException {
        server = new TestServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String begin(String question) throws IOException, InterruptedException {
        return TestServer.json(
                        server.ask("{\"question\": \"" + question + "\"}").body())
                .path("conversation")
                .asText();
    }

    private HttpResponse<String> goOn(String conversation, String question) throws IOException, InterruptedException {
        return server.ask("{\"question\": \"%s\", \"conversation\": \"%s\"}".formatted(question, conversation));
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        return server.send(server.request(path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return TestServer.json(server.get(path).body());
    }

    private List<String> titles(String query) throws IOException, InterruptedException {
        List<String> titles = new ArrayList<>();
        get("/api/conversations" + query)
                .path("conversations")
                .forEach(each -> titles.add(each.path("title").asText()));
        return titles;
    }

    @Test
    void readsALongConversationFromItsEndPieceByPiece() throws IOException, InterruptedException {
        String conversation = begin("one");
        goOn(conversation, "two");
        goOn(conversation, "three");
        String path = "/api/conversations/" + conversation;

        assertEquals(List.of("one", "two", "three"), asked(get(path)));
        assertEquals(List.of("two", "three"), asked(get(path + "?limit=2")));
        assertEquals(List.of("one"), asked(get(path + "?limit=2&offset=2")));
        assertEquals(3, get(path + "?limit=1").path("answers").asInt());
        assertEquals(
                "limit must be a whole number from 1 to 2147483647, got 0",
                get(path + "?limit=0").path("detail").asText());
    }

    private static List<String> asked(JsonNode conversation) {
        List<String> questions = new ArrayList<>();
        conversation
                .path("messages")
                .forEach(each -> questions.add(each.path("question").asText()));
        return questions;
    }

    @Test
    void givesTheEarlierQuestionsToAFollowUp() throws IOException, InterruptedException {
        String conversation = begin("光大银行上半年的故障");
        HttpResponse<String> second = goOn(conversation, "原因呢");
        goOn(conversation, "一共多少分钟");

        assertEquals(
                conversation,
                TestServer.json(second.body()).path("conversation").asText());
        assertEquals(
                List.of(List.of(), List.of("光大银行上半年的故障"), List.of("光大银行上半年的故障", "原因呢")),
                server.service.asked.stream().map(AskInput::history).toList());
    }

    @Test
    void givesBackWhatWasSaidInFull() throws IOException, InterruptedException {
        String conversation = begin("what broke Harbour Bank");
        JsonNode second = TestServer.json(goOn(conversation, "and why").body());

        JsonNode whole = get("/api/conversations/" + conversation);

        assertEquals("what broke Harbour Bank", whole.path("title").asText());
        assertEquals(2, whole.path("answers").asInt());
        assertEquals("and why", whole.path("messages").path(1).path("question").asText());
        assertEquals(second, whole.path("messages").path(1).path("answer"));
        assertEquals(second, get("/api/answers/" + second.path("id").asText()));
        assertTrue(
                whole.path("messages").path(0).path("answer").path("citations").size() == 1, whole::toString);
    }

    @Test
    void keepsAnAnswerThatWasStreamed() throws IOException, InterruptedException {
        try (InputStream body =
                server.stream(server.post("{\"question\": \"streamed\"}")).body()) {
            String events = new String(body.readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(events.contains("\"conversation\":\""), events);
        }

        assertEquals(List.of("streamed"), titles(""));
    }

    @Test
    void keepsNothingOnceTheReaderHasLeft() {
        AnswerListener gone = new AnswerListener() {
            @Override
            public void understood(UnderstoodJson understood) {}

            @Override
            public void passage(PassageJson passage) {}

            @Override
            public void delta(String text) {}

            @Override
            public boolean readerLeft() {
                return true;
            }
        };
        AskInput input = new AskInput("why", null, null, null, null, null, null, List.of());

        new Turns(server.service, server.chats).open("local", input).ask(gone);

        assertEquals(0, server.chats.list("local", null, 0, 1).count());
    }

    @Test
    void listsFindsRenamesAndDeletes() throws IOException, InterruptedException {
        String first = begin("first one");
        begin("second one");
        String third = begin("third");

        assertEquals(2, titles("?q=ONE").size());
        assertEquals(1, titles("?limit=1&offset=2").size());
        assertEquals(3, get("/api/conversations?limit=1").path("count").asInt());
        assertEquals(
                "outages of May",
                TestServer.json(send("PATCH", "/api/conversations/" + first, "{\"title\": \"outages of May\"}")
                                .body())
                        .path("title")
                        .asText());
        assertEquals(List.of("outages of May"), titles("?q=may"));
        assertEquals(204, send("DELETE", "/api/conversations/" + third, "").statusCode());
        assertEquals(404, server.get("/api/conversations/" + third).statusCode());
        assertEquals("{\"deleted\":2}", send("DELETE", "/api/conversations", "").body());
        assertEquals(List.of(), titles(""));
    }

    @Test
    void saysThatAConversationIsNotThere() throws IOException, InterruptedException {
        Map<String, Object> notThere = Map.of("title", "Not found", "status", 404, "detail", NOT_THERE);

        assertEquals(notThere, TestServer.problem(goOn("c404", "and then")));
        assertEquals(notThere, TestServer.problem(server.get("/api/conversations/c404")));
        assertEquals(notThere, TestServer.problem(send("DELETE", "/api/conversations/c404", "")));
        assertEquals(notThere, TestServer.problem(send("PUT", "/api/conversations/c404", "{\"title\": \"x\"}")));
        HttpResponse<InputStream> streamed =
                server.stream(server.post("{\"question\": \"and then\", \"conversation\": \"c404\"}"));
        assertEquals(404, streamed.statusCode());
        assertEquals(404, server.get("/api/answers/a404").statusCode());
        assertEquals(List.of(), server.service.asked);
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "GET | /api/conversations?limit=0 | | limit must be a whole number from 1 to 200, got 0",
                "GET | /api/conversations?offset=-1 | | offset must be a whole number from 0 to 2147483647, got -1",
                "GET | /api/conversations?page=1 | | page is not known; there are q, limit, offset",
                "PATCH | /api/conversations/c | {\"title\": \" \"} | title must not be empty",
                "POST | /api/feedback | {\"answer\": \"a1\"} | vote must be one of up, down, got nothing",
                "POST | /api/feedback | {\"vote\": \"up\"} | answer must not be empty",
                "POST | /api/feedback | {\"answer\": \"a1\", \"vote\": \"meh\"} | vote must be one of up, down, got meh",
                "GET | /api/feedback?format=csv | | format must be one of jsonl, got csv",
            })
    void namesTheRule(String method, String path, String body, String detail) throws IOException, InterruptedException {
        HttpResponse<String> refused = send(method, path, body == null ? "" : body);

        assertEquals(400, refused.statusCode());
        assertEquals(detail, TestServer.problem(refused).get("detail"));
    }

    @Test
    void givesFeedbackAsAQuestionFile() throws IOException, InterruptedException {
        String conversation = begin("what broke Harbour Bank");
        goOn(conversation, "and how often");

        assertEquals(204, vote("{\"answer\": \"a1\", \"vote\": \"up\"}"));
        assertEquals(204, vote("{\"answer\": \"a2\", \"vote\": \"down\", \"comment\": \"it was two\"}"));
        assertEquals(404, vote("{\"answer\": \"a404\", \"vote\": \"up\"}"));

        HttpResponse<String> file = server.get("/api/feedback?format=jsonl");
        assertEquals(
                "application/jsonl;charset=utf-8",
                file.headers().firstValue("Content-Type").orElse(""));
        List<String> lines = file.body()
                .lines()
                .map(line -> line.replaceAll(",\"given\":\"[^\"]*\"", ""))
                .toList();
        String cited = "[{\"report\":\"2024/第10周 2024-03-08.md\",\"quote\":\"a digger cut the line to Harbour Bank\"}]";
        assertEquals(
                List.of(
                        "{\"id\":\"a1\",\"lang\":\"en\",\"kind\":\"cause\",\"question\":\"what broke Harbour Bank\","
                                + "\"gold\":" + cited + ",\"number\":1,\"vote\":\"up\"}",
                        "{\"id\":\"a2\",\"lang\":\"en\",\"kind\":\"cause\",\"question\":\"and how often\","
                                + "\"history\":[\"what broke Harbour Bank\"],\"gold\":[],\"vote\":\"down\",\"rejected\":"
                                + cited + ",\"comment\":\"it was two\"}"),
                lines);
        assertEquals(1, server.get("/api/feedback?vote=down").body().lines().count());
    }

    private int vote(String body) throws IOException, InterruptedException {
        return send("POST", "/api/feedback", body).statusCode();
    }

    @Test
    void answersThoughNothingCanBeStored() throws IOException, InterruptedException {
        server.chats.close();

        HttpResponse<String> answer = server.ask("{\"question\": \"why\"}");
        HttpResponse<String> list = server.get("/api/conversations");

        assertEquals(200, answer.statusCode());
        assertTrue(TestServer.json(answer.body()).path("conversation").isMissingNode(), answer::body);
        assertEquals(503, list.statusCode());
        assertEquals(
                "conversations can neither be read nor stored now; the log tells why under this id",
                TestServer.problem(list).get("detail"));
    }
}
