package dev.lookback.llm;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.net.http.HttpClient;
import java.time.Duration;

/** Asks a model over HTTP, once: no retries, no memory of failures. The protocols are langchain4j's. */
final class RemoteChat implements ChatModel {
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final ChatConfig config;
    private final Watchdog watchdog = new Watchdog();
    private final HttpClient http;

    RemoteChat(ChatConfig config) {
        this.config = config;
        // HTTP/1.1: the offer to upgrade, which comes with 2, makes some local model servers fail.
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(
                        CONNECT.compareTo(config.deadlines().connect()) < 0
                                ? CONNECT
                                : config.deadlines().connect())
                .build();
    }

    @Override
    public String name() {
        return config.model();
    }

    @Override
    public boolean available() {
        return true;
    }

    @Override
    public Ending stream(Prompt prompt, Deadlines deadlines, ChatListener listener) {
        StreamCall call = new StreamCall(config.model(), deadlines, listener::cancelled);
        CompletionReader reader = new CompletionReader(config.model(), call, listener, prompt.maxTokens());
        Watchdog.Watched watched = watchdog.watch(call);
        try {
            model(new CallClientBuilder(new CallClient(http, config.model(), call)), prompt.maxTokens())
                    .chat(
                            ChatRequest.builder()
                                    .messages(SystemMessage.from(prompt.system()), UserMessage.from(prompt.user()))
                                    .build(),
                            reader);
        } catch (RuntimeException failed) {
            // langchain4j may throw whatever it meets in a response; only its kind is told.
            call.fail(Failures.unreadable(config.model(), failed));
        } finally {
            watched.close();
        }
        return reader.ending();
    }

    private StreamingChatModel model(HttpClientBuilder client, int maxTokens) {
        String url = config.baseUrl().toString();
        return switch (config.provider()) {
            case OPENAI ->
                OpenAiStreamingChatModel.builder()
                        .httpClientBuilder(client)
                        .baseUrl(url)
                        .apiKey(config.apiKey())
                        .modelName(config.model())
                        .temperature(config.temperature())
                        .maxTokens(maxTokens)
                        .build();
            case OLLAMA ->
                OllamaStreamingChatModel.builder()
                        .httpClientBuilder(client)
                        .baseUrl(url)
                        .modelName(config.model())
                        .temperature(config.temperature())
                        .numPredict(maxTokens)
                        .think(false)
                        .build();
            case ANTHROPIC ->
                AnthropicStreamingChatModel.builder()
                        .httpClientBuilder(client)
                        .baseUrl(url)
                        .apiKey(config.apiKey() == null ? "none" : config.apiKey())
                        .modelName(config.model())
                        .temperature(config.temperature())
                        .maxTokens(maxTokens)
                        .build();
        };
    }

    @Override
    public void close() {
        watchdog.close();
        http.shutdownNow();
    }
}
