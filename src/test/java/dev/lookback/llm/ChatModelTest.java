package dev.lookback.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lookback.llm.ChatConfig.Provider;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Models over real HTTP, with a service that misbehaves in every way seen so far. */
class ChatModelTest {
    private static final Duration ENOUGH = Duration.ofSeconds(60);
    private static final Deadlines PATIENT = new Deadlines(ENOUGH, ENOUGH, ENOUGH, ENOUGH);
    private static final Prompt PROMPT = new Prompt("task", "data", 1000);

    @Test
    void streamsTextAndCountsTokens() throws IOException {
        assertEquals(
                "光大银行磁盘故障。 | Complete[usage=Usage[inputTokens=11, outputTokens=7], cut=false]",
                answer(OpenAiReplies.text("光大银行磁盘故障。")));
    }

    @Test
    void tellsAnErrorFrameInMidStreamFromAnEnd() throws IOException {
        assertEquals(
                "half | Failed: fake stopped without coming to an end",
                answer(OpenAiReplies.textThen(
                        "half",
                        wire -> wire.body("data: {\"error\":{\"message\":\"x\"}}\n\n")
                                .end())));
    }

    @Test
    void takesAFinishedStreamWithoutDone() throws IOException {
        assertEquals(
                "half | Failed: fake stopped without coming to an end",
                answer(OpenAiReplies.textThen("half", FakeUpstream.Wire::end)));
    }

    @Test
    void tellsACutConnectionAndDoesNotTryAgainOnceTextCame() throws IOException {
        CountDownLatch heard = new CountDownLatch(2);
        try (FakeUpstream upstream = FakeUpstream.of(OpenAiReplies.textThen("halves", wire -> heard.await()));
                ChatModel model = open(upstream, Provider.OPENAI, "/v1")) {
            Ending ending = model.stream(PROMPT, PATIENT, new Heard(piece -> heard.countDown(), () -> false));
            assertEquals(
                    "fake broke off (IOException)",
                    ((Ending.Failed) ending).reason().getMessage());
            assertEquals(1, upstream.requests().size());
        }
    }

    @Test
    void givesUpWhenTheModelFallsSilent() throws IOException {
        assertEquals(
                "half | Failed: fake fell silent for 0.3 s",
                answer(
                        OpenAiReplies.textThen("half", wire -> wire.silence(60)),
                        new Deadlines(ENOUGH, ENOUGH, Duration.ofMillis(300), ENOUGH)));
    }

    @Test
    void givesUpWhenNothingIsWritten() throws IOException {
        assertEquals(
                " | Failed: fake wrote nothing within 0.5 s",
                answer(
                        wire -> wire.head(200, "text/event-stream").silence(60),
                        new Deadlines(ENOUGH, Duration.ofMillis(500), ENOUGH, ENOUGH)));
    }

    @Test
    void waitsAsLongAsTheServiceAsksAndTriesAgain() throws IOException {
        try (FakeUpstream upstream =
                FakeUpstream.inTurn(OpenAiReplies.status(429, "Retry-After: 1"), OpenAiReplies.text("later"))) {
            long start = System.nanoTime();
            assertEquals(
                    "later | Complete[usage=Usage[inputTokens=11, outputTokens=7], cut=false]",
                    answer(upstream, Provider.OPENAI, "/v1"));
            assertTrue(System.nanoTime() - start >= Duration.ofSeconds(1).toNanos());
        }
    }

    @Test
    void doesNotWaitLongerThanItsReader() throws IOException {
        assertEquals(
                " | Failed: fake answered with status 429", answer(OpenAiReplies.status(429, "Retry-After: 3600")));
    }

    @Test
    void triesThreeTimes() throws IOException {
        try (FakeUpstream upstream = FakeUpstream.of(OpenAiReplies.status(500))) {
            assertEquals(" | Failed: fake answered with status 500", answer(upstream, Provider.OPENAI, "/v1"));
            assertEquals(3, upstream.requests().size());
        }
    }

    @Test
    void doesNotTryAgainWhenRefused() throws IOException {
        try (FakeUpstream upstream = FakeUpstream.of(OpenAiReplies.status(401))) {
            assertEquals(" | Failed: fake answered with status 401", answer(upstream, Provider.OPENAI, "/v1"));
            assertEquals(1, upstream.requests().size());
        }
    }

    @Test
    void tellsWhatCannotBeRead() throws IOException {
        String said = answer(wire -> wire.head(200, "text/event-stream")
                .body("data: {{{not json\n\n")
                .end());
        assertTrue(said.startsWith(" | Failed: fake sent what cannot be read"), said);
    }

    @Test
    void cutsAnAnswerWithoutEnd() throws IOException {
        String said = answer(OpenAiReplies.textThen("", wire -> {
            for (int token = 0; token < 40_000; token++) {
                wire.body(OpenAiReplies.delta("word "));
            }
            OpenAiReplies.finish(wire, "length");
        }));
        assertTrue(said.endsWith(" | Complete[usage=Usage[inputTokens=0, outputTokens=0], cut=true]"), said);
        assertTrue(said.length() < 9000, () -> "got " + said.length());
    }

    @Test
    void takesAnAnswerOfNothingOrOfToolCallsForAFailure() throws IOException {
        assertEquals(" | Failed: fake answered without a word", answer(OpenAiReplies.text("")));
        assertEquals(" | Failed: fake answered without a word", answer(OpenAiReplies.toolCall()));
    }

    @Test
    void leavesWhenItsReaderLeaves() throws IOException, InterruptedException {
        try (FakeUpstream upstream = FakeUpstream.of(OpenAiReplies.textThen("a", wire -> {
                    for (int token = 0; token < 100_000; token++) {
                        wire.body(OpenAiReplies.delta("word "));
                    }
                }));
                ChatModel model = open(upstream, Provider.OPENAI, "/v1")) {
            AtomicBoolean left = new AtomicBoolean();
            Ending ending = model.stream(PROMPT, PATIENT, new Heard(piece -> left.set(true), left::get));
            assertEquals(new Ending.Cancelled(), ending);
            assertTrue(upstream.awaitLeft(10));
        }
    }

    @Test
    void leavesASilentModelWhenItsReaderLeaves() throws IOException {
        try (FakeUpstream upstream = FakeUpstream.of(wire -> wire.silence(60));
                ChatModel model = open(upstream, Provider.OPENAI, "/v1")) {
            AtomicBoolean left = new AtomicBoolean();
            Thread.ofVirtual().start(() -> {
                while (upstream.requests().isEmpty()) {
                    Thread.onSpinWait();
                }
                left.set(true);
            });
            assertEquals(new Ending.Cancelled(), model.stream(PROMPT, PATIENT, new Heard(piece -> {}, left::get)));
        }
    }

    @Test
    void leavesAFailingModelAlone() throws IOException {
        try (FakeUpstream upstream = FakeUpstream.of(OpenAiReplies.status(401));
                ChatModel model = open(upstream, Provider.OPENAI, "/v1")) {
            for (int call = 0; call < 5; call++) {
                assertInstanceOf(
                        Ending.Failed.class, model.stream(PROMPT, PATIENT, new Heard(piece -> {}, () -> false)));
            }
            assertEquals(3, upstream.requests().size());
            assertFalse(model.available());
        }
    }

    @Test
    void comesBackToAModelThatRecovered() throws IOException, InterruptedException {
        FakeUpstream.Reply refused = OpenAiReplies.status(401);
        try (FakeUpstream upstream = FakeUpstream.inTurn(refused, refused, refused, OpenAiReplies.text("back"));
                ChatModel model = ChatModels.open(
                        config(upstream, Provider.OPENAI, "/v1"), new ChatMeters("fake"), Duration.ofMillis(50))) {
            for (int call = 0; call < 3; call++) {
                model.stream(PROMPT, PATIENT, new Heard(piece -> {}, () -> false));
            }
            while (!model.available()) {
                Thread.sleep(5);
            }
            assertEquals("back", new Heard(piece -> {}, () -> false).text(model));
            assertTrue(model.available());
        }
    }

    @Test
    void throwsWhatItsListenerThrows() throws IOException {
        try (FakeUpstream upstream = FakeUpstream.of(OpenAiReplies.text("boom"));
                ChatModel model = open(upstream, Provider.OPENAI, "/v1")) {
            assertThrows(
                    IllegalStateException.class,
                    () -> model.stream(
                            PROMPT,
                            PATIENT,
                            new Heard(
                                    piece -> {
                                        throw new IllegalStateException("mine");
                                    },
                                    () -> false)));
        }
    }

    @Test
    void speaksToOllama() throws IOException {
        FakeUpstream.Reply reply = wire -> wire.head(200, "application/x-ndjson")
                .body("{\"model\":\"m\",\"message\":{\"role\":\"assistant\",\"content\":\"磁盘\"},\"done\":false}\n")
                .body("{\"model\":\"m\",\"message\":{\"role\":\"assistant\",\"content\":\"故障\"},\"done\":false}\n")
                .body("{\"model\":\"m\",\"message\":{\"role\":\"assistant\",\"content\":\"\"},\"done\":true,"
                        + "\"done_reason\":\"stop\",\"prompt_eval_count\":5,\"eval_count\":2}\n")
                .end();
        try (FakeUpstream upstream = FakeUpstream.of(reply)) {
            assertEquals(
                    "磁盘故障 | Complete[usage=Usage[inputTokens=5, outputTokens=2], cut=false]",
                    answer(upstream, Provider.OLLAMA, ""));
            assertTrue(upstream.requests().getFirst().startsWith("POST /api/chat "));
        }
    }

    @Test
    void speaksToAnthropic() throws IOException {
        FakeUpstream.Reply reply = wire -> wire.head(200, "text/event-stream")
                .body("event: message_start\ndata: {\"type\":\"message_start\",\"message\":{\"id\":\"1\",\"type\":"
                        + "\"message\",\"role\":\"assistant\",\"model\":\"m\",\"content\":[],\"usage\":"
                        + "{\"input_tokens\":9,\"output_tokens\":1}}}\n\n")
                .body("event: content_block_start\ndata: {\"type\":\"content_block_start\",\"index\":0,"
                        + "\"content_block\":{\"type\":\"text\",\"text\":\"\"}}\n\n")
                .body("event: content_block_delta\ndata: {\"type\":\"content_block_delta\",\"index\":0,"
                        + "\"delta\":{\"type\":\"text_delta\",\"text\":\"disk failure\"}}\n\n")
                .body("event: content_block_stop\ndata: {\"type\":\"content_block_stop\",\"index\":0}\n\n")
                .body("event: message_delta\ndata: {\"type\":\"message_delta\",\"delta\":{\"stop_reason\":"
                        + "\"end_turn\"},\"usage\":{\"output_tokens\":4}}\n\n")
                .body("event: message_stop\ndata: {\"type\":\"message_stop\"}\n\n")
                .end();
        try (FakeUpstream upstream = FakeUpstream.of(reply)) {
            assertEquals(
                    "disk failure | Complete[usage=Usage[inputTokens=9, outputTokens=4], cut=false]",
                    answer(upstream, Provider.ANTHROPIC, "/v1"));
            String request = upstream.requests().getFirst();
            assertTrue(request.startsWith("POST /v1/messages "), request);
            assertTrue(request.contains("x-api-key: sk-test"), request);
        }
    }

    @Test
    void sendsTheTaskApartFromTheDataAndHidesItsKey() throws IOException {
        try (FakeUpstream upstream = FakeUpstream.of(OpenAiReplies.text("ok"))) {
            answer(upstream, Provider.OPENAI, "/v1");
            String request = upstream.requests().getFirst();
            assertTrue(request.contains("Authorization: Bearer sk-test"), request);
            assertTrue(request.replaceAll("\\s", "").contains("{\"role\":\"system\",\"content\":\"task\"}"), request);
            assertFalse(config(upstream, Provider.OPENAI, "/v1").toString().contains("sk-test"));
        }
    }

    @Test
    void givesUpOnAnAnswerThatNeverEnds() throws IOException {
        String said = answer(
                wire -> {
                    wire.head(200, "text/event-stream");
                    while (true) {
                        wire.body(": still here\n\n" + OpenAiReplies.delta("")).silence(1);
                    }
                },
                new Deadlines(ENOUGH, ENOUGH, ENOUGH, Duration.ofMillis(500)));
        assertEquals(" | Failed: fake did not finish within 0.5 s", said);
    }

    private static String answer(FakeUpstream.Reply reply) throws IOException {
        return answer(reply, PATIENT);
    }

    private static String answer(FakeUpstream.Reply reply, Deadlines deadlines) throws IOException {
        try (FakeUpstream upstream = FakeUpstream.of(reply)) {
            return answer(upstream, Provider.OPENAI, "/v1", deadlines);
        }
    }

    private static String answer(FakeUpstream upstream, Provider provider, String path) {
        return answer(upstream, provider, path, PATIENT);
    }

    private static String answer(FakeUpstream upstream, Provider provider, String path, Deadlines deadlines) {
        StringBuilder text = new StringBuilder();
        try (ChatModel model = open(upstream, provider, path)) {
            Ending ending = model.stream(PROMPT, deadlines, new Heard(text::append, () -> false));
            String end = ending instanceof Ending.Failed failed
                    ? "Failed: " + failed.reason().getMessage()
                    : ending.toString();
            return text + " | " + end;
        }
    }

    private static ChatModel open(FakeUpstream upstream, Provider provider, String path) {
        return ChatModels.open(config(upstream, provider, path), new ChatMeters("fake"));
    }

    private static ChatConfig config(FakeUpstream upstream, Provider provider, String path) {
        return new ChatConfig(provider, upstream.uri(path), "sk-test", "fake", 0, PATIENT);
    }
}
