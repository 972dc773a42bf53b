package dev.lookback.app;

import dev.lookback.answer.Assistant;
import dev.lookback.answer.Phraser;
import dev.lookback.chat.ChatStore;
import dev.lookback.chat.StoreConfig;
import dev.lookback.glossary.Glossary;
import dev.lookback.glossary.Lexicon;
import dev.lookback.guard.Guard;
import dev.lookback.llm.ChatConfig;
import dev.lookback.llm.ChatMeters;
import dev.lookback.llm.ChatModel;
import dev.lookback.llm.ChatModels;
import dev.lookback.llm.Deadlines;
import dev.lookback.llm.FakeUpstream;
import dev.lookback.web.AccessConfig;
import dev.lookback.web.IndexedLookback;
import dev.lookback.web.IndexingState;
import dev.lookback.web.WebConfig;
import dev.lookback.web.WebServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** The server as it is run, in front of a model that is played. */
final class PhrasedServer implements AutoCloseable {
    private static final Guard GUARD = new Guard(Glossary.shipped(), Lexicon.shipped());

    private final ChatModel model;
    private final ChatStore chats;
    private final WebServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    PhrasedServer(Assembly assembly, FakeUpstream upstream, Deadlines deadlines, Path chatFile) throws IOException {
        model = ChatModels.open(
                new ChatConfig(ChatConfig.Provider.OPENAI, upstream.uri("/v1"), null, "fake", 0, deadlines),
                new ChatMeters("fake"));
        chats = ChatStore.open(StoreConfig.file(chatFile), Clock.systemUTC());
        Assistant assistant = assembly.phrasedBy(new Phraser(model, deadlines, GUARD));
        IndexingState indexing = new IndexingState();
        assembly.ingester().update(indexing);
        server = new WebServer(
                new WebConfig(WebConfig.LOCAL_HOST, 0, AccessConfig.OPEN),
                new IndexedLookback(assembly.index(), assistant, assembly.glossary(), indexing),
                chats);
        server.start();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.uri().toString().replaceAll("/$", "") + path));
    }

    HttpRequest.Builder post(String path, String body) {
        return request(path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Lines as they come. */
    HttpResponse<Stream<String>> stream(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofLines());
    }

    /** The data of the events with that name, in a body of server-sent events. */
    static List<String> events(String body, String name) {
        return Stream.of(body.split("\n\n", -1))
                .filter(event -> event.lines().anyMatch(line -> line.equals("event: " + name)))
                .map(event -> String.join(
                        "\n",
                        event.lines()
                                .filter(line -> line.startsWith("data: "))
                                .map(line -> line.substring("data: ".length()))
                                .toList()))
                .toList();
    }

    @Override
    public void close() {
        client.shutdownNow();
        server.close();
        chats.close();
        model.close();
    }
}
