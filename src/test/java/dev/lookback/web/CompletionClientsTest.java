package dev.lookback.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.http.client.jdk.JdkHttpClient;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The OpenAI protocol, as two clients speak it that others wrote. */
class CompletionClientsTest {
    private static final String TOKEN = "sk-a-token-for-programs";
    private static final String PACKAGE = "openai@7.55.0";
    private static final Path MODULES = Path.of("target", "openai-client").toAbsolutePath();

    private TestServer server;

    @BeforeEach
    void start() throws BindException {
        server = new TestServer(new AccessConfig(Tokens.of(List.of("robot=" + TOKEN)), 0));
        server.service.answerer = (input, listener) -> {
            listener.delta(Samples.ANSWER.answer());
            if (input.question().equals("break off")) {
                throw new IllegalStateException("broken off");
            }
            return Samples.ANSWER;
        };
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String expected() {
        return """
                The line to Harbour Bank was cut by a digger. [1]

                | Time | Cause |
                | --- | --- |
                | 2024-03-05 14:20 | line cut [1] |

                Sources:

                1. [第10周 2024-03-08, L5-7](%s?report=2024%%2F%%E7%%AC%%AC10%%E5%%91%%A8%%202024-03-08.md&lines=5-7): a digger cut the line to Harbour Bank""".formatted(server.uri());
    }

    @Test
    void answersLangchain4j() throws ExecutionException, InterruptedException, TimeoutException {
        OpenAiChatModel model = OpenAiChatModel.builder()
                .httpClientBuilder(JdkHttpClient.builder())
                .baseUrl(server.uri() + "v1")
                .apiKey(TOKEN)
                .modelName("lookback")
                .temperature(0.1)
                .build();
        ChatResponse whole = model.chat(
                SystemMessage.from("Answer briefly."),
                UserMessage.from("first question"),
                AiMessage.from("first answer"),
                UserMessage.from("what broke Harbour Bank"));

        assertEquals(expected(), whole.aiMessage().text());
        assertEquals("STOP", String.valueOf(whole.finishReason()));
        assertEquals(expected(), streamed());
        assertEquals(
                List.of(List.of("first question"), List.of()),
                server.service.asked.stream().map(AskInput::history).toList());
    }

    private String streamed() throws ExecutionException, InterruptedException, TimeoutException {
        CompletableFuture<String> text = new CompletableFuture<>();
        StringBuilder pieces = new StringBuilder();
        OpenAiStreamingChatModel.builder()
                .httpClientBuilder(JdkHttpClient.builder())
                .baseUrl(server.uri() + "v1")
                .apiKey(TOKEN)
                .modelName("lookback")
                .build()
                .chat("what broke Harbour Bank", new StreamingChatResponseHandler() {
                    @Override
                    public void onPartialResponse(String piece) {
                        pieces.append(piece);
                    }

                    @Override
                    public void onCompleteResponse(ChatResponse complete) {
                        assertEquals(pieces.toString(), complete.aiMessage().text());
                        text.complete(pieces.toString());
                    }

                    @Override
                    public void onError(Throwable failure) {
                        text.completeExceptionally(failure);
                    }
                });
        return text.get(30, TimeUnit.SECONDS);
    }

    @Test
    void answersTheOpenaiPackage() throws IOException, InterruptedException {
        assumeNode();
        JsonNode said = TestServer.json(output(
                Map.of("BASE_URL", server.uri() + "v1", "TOKEN", TOKEN, "MODULES", MODULES.toString()),
                "node",
                "src/test/resources/openai-client.mjs"));

        assertEquals("[\"lookback\"]", said.path("models").toString());
        assertEquals(expected(), said.path("whole").asText());
        assertEquals(
                "a digger cut the line to Harbour Bank", said.path("wholeCited").asText());
        assertEquals("stop", said.path("wholeReason").asText());
        assertEquals(expected(), said.path("streamed").asText());
        assertEquals(
                "a digger cut the line to Harbour Bank",
                said.path("streamCited").asText());
        assertEquals("[\"stop\"]", said.path("reasons").toString());
        assertEquals(5, said.path("chunks").asInt());
        assertEquals(true, said.path("counted").asBoolean());
        assertEquals(List.of("first question"), server.service.asked.getFirst().history());
        assertFailure(
                "BadRequestError | 400 | invalid_request_error |  | messages | 400 messages must be a list",
                said,
                "noMessages");
        assertFailure(
                "AuthenticationError | 401 | authentication_error | invalid_api_key |  | 401 a token is needed",
                said,
                "noToken");
        assertFailure(
                "NotFoundError | 404 | invalid_request_error | not_found |  | 404 there is one model here, lookback",
                said,
                "noModel");
        assertFailure(
                "NotFoundError | 404 | invalid_request_error | not_found |  | 404 there is nothing at this address",
                said,
                "noRoute");
        assertFailure("APIError |  | server_error |  |  | something went wrong here", said, "cut");
    }

    private static void assertFailure(String beginning, JsonNode said, String name) {
        String failure = said.path(name).asText();
        assertTrue(failure.startsWith(beginning), () -> name + ": " + failure);
    }

    /** Skips the test where there is no node or no package, unless they are required. */
    private static void assumeNode() throws InterruptedException {
        boolean present = true;
        try {
            if (!Files.exists(MODULES.resolve("node_modules/openai/package.json"))) {
                Files.createDirectories(MODULES);
                output(
                        Map.of(),
                        "npm",
                        "install",
                        "--silent",
                        "--no-audit",
                        "--no-fund",
                        // Without a network the test shall be skipped soon.
                        "--fetch-retries=1",
                        "--fetch-retry-maxtimeout=2000",
                        "--fetch-timeout=30000",
                        "--prefix",
                        MODULES.toString(),
                        PACKAGE);
            }
            output(Map.of(), "node", "--version");
        } catch (IOException absent) {
            present = false;
        }
        String required = System.getenv().getOrDefault("LOOKBACK_REQUIRE", "");
        if (Arrays.asList(required.split("[,\\s]+")).contains("node")) {
            assertTrue(present, "LOOKBACK_REQUIRE asks for node, and it or the package " + PACKAGE + " is missing");
        }
        assumeTrue(present, "skipped: node is missing, or npm cannot fetch " + PACKAGE);
    }

    private static String output(Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(command[0] + " ended with " + process.exitValue() + ": " + output);
        }
        return output;
    }
}
