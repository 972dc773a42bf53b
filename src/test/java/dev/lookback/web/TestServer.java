package dev.lookback.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lookback.chat.ChatStore;
import dev.lookback.chat.KeptAnswer;
import dev.lookback.chat.StoreConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A real server on a free port in front of a scripted service, and a client for it. */
final class TestServer implements AutoCloseable {
    static final JsonMapper MAPPER = JsonMapper.builder().build();

    final ScriptedService service = new ScriptedService();
    private final Path folder;
    final ChatStore chats;
    private final WebServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    TestServer() throws BindException {
        this(AccessConfig.OPEN, Duration.ofSeconds(15));
    }

    TestServer(Duration heartBeat) throws BindException {
        this(AccessConfig.OPEN, heartBeat);
    }

    TestServer(AccessConfig access) throws BindException {
        this(access, Duration.ofSeconds(15));
    }

    private TestServer(AccessConfig access, Duration heartBeat) throws BindException {
        folder = newFolder();
        chats = ChatStore.open(StoreConfig.file(folder.resolve("chat.db")), Clock.systemUTC());
        server = new WebServer(new WebConfig(WebConfig.LOCAL_HOST, 0, access, heartBeat), service, chats);
        server.start();
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("lookback-chat");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI uri() {
        return server.uri();
    }

    /** A conversation of the test's own, with so many answers. */
    void keepConversation(String id, int answers) {
        for (int number = 0; number < answers; number++) {
            AnswerJson answer = Samples.answer("a" + number).in(id);
            KeptAnswer kept = new KeptAnswer(
                    answer.id(), id, "question " + number, Instant.EPOCH.plusSeconds(number), json(answer));
            if (number == 0) {
                chats.begin("local", kept);
            } else {
                chats.goOn("local", kept);
            }
        }
    }

    private static String json(AnswerJson answer) {
        return new String(Json.write(answer), StandardCharsets.UTF_8);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.uri().resolve(path)).timeout(Duration.ofSeconds(30));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    HttpResponse<String> ask(String body) throws IOException, InterruptedException {
        return send(post(body));
    }

    HttpRequest.Builder post(String body) {
        return request("/api/ask")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<InputStream> stream(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(
                request.header("Accept", "text/event-stream").build(), HttpResponse.BodyHandlers.ofInputStream());
    }

    static JsonNode json(String text) throws JsonProcessingException {
        return MAPPER.readTree(text);
    }

    /** The problem without its id, which differs each time. */
    static Map<String, Object> problem(HttpResponse<String> response) throws JsonProcessingException {
        Map<String, Object> problem = MAPPER.readValue(response.body(), new TypeReference<>() {});
        problem.remove("id");
        return problem;
    }

    @Override
    public void close() {
        client.close();
        server.close();
        chats.close();
        for (String name : List.of("chat.db", "chat.db-wal", "chat.db-shm", "")) {
            folder.resolve(name).toFile().delete();
        }
    }

    /** An answer without the ids, which differ each time. */
    static JsonNode withoutIds(String answer) throws JsonProcessingException {
        ObjectNode read = (ObjectNode) json(answer);
        read.remove(List.of("id", "conversation"));
        return read;
    }
}
