package dev.lookback.llm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** OpenAI's embeddings protocol over real HTTP. */
class RemoteEmbedderTest {
    @Test
    void embedsPassagesInBatchesWithTheirPrefix() throws IOException {
        try (FakeUpstream upstream = FakeUpstream.inTurn(vectors(32), vectors(8));
                Embedder embedder = open(upstream)) {
            List<float[]> vectors = embedder.embedPassages(
                    IntStream.range(0, 40).mapToObj(number -> "text " + number).toList());

            assertEquals(40, vectors.size());
            assertArrayEquals(new float[] {0.6f, 0.8f}, vectors.getFirst(), 1e-6f);
            assertEquals(2, upstream.requests().size());
            assertTrue(upstream.requests().getFirst().contains("passage: text 0"));
            assertTrue(upstream.requests().getFirst().contains("\"e5\""));
            assertTrue(upstream.requests().getFirst().startsWith("POST /v1/embeddings "));
        }
    }

    @Test
    void embedsAQuestionWithItsPrefix() throws IOException {
        try (FakeUpstream upstream = FakeUpstream.of(vectors(1));
                Embedder embedder = open(upstream)) {
            assertArrayEquals(new float[] {0.6f, 0.8f}, embedder.embedQuery("why"), 1e-6f);
            assertTrue(upstream.requests().getFirst().contains("query: why"));
        }
    }

    @Test
    void waitsWithPassagesAndTriesAgain() throws IOException {
        try (FakeUpstream upstream = FakeUpstream.inTurn(
                        OpenAiReplies.status(429, "Retry-After: 1"), OpenAiReplies.status(503), vectors(1));
                Embedder embedder = open(upstream)) {
            assertEquals(1, embedder.embedPassages(List.of("a")).size());
            assertEquals(3, upstream.requests().size());
        }
    }

    @Test
    void doesNotTryAgainWhenRefused() throws IOException {
        try (FakeUpstream upstream = FakeUpstream.of(OpenAiReplies.status(401));
                Embedder embedder = open(upstream)) {
            assertEquals(
                    "e5 answered with status 401",
                    assertThrows(LlmException.Permanent.class, () -> embedder.embedPassages(List.of("a")))
                            .getMessage());
            assertEquals(1, upstream.requests().size());
        }
    }

    @Test
    void tellsVectorsOfAnotherLength() throws IOException {
        try (FakeUpstream upstream = FakeUpstream.of(json("{\"data\":[{\"index\":0,\"embedding\":[1,2,3]}]}"));
                Embedder embedder = open(upstream)) {
            assertEquals(
                    "e5 gives vectors of length 3, not 2 as configured",
                    assertThrows(LlmException.Permanent.class, () -> embedder.embedQuery("a"))
                            .getMessage());
        }
    }

    @Test
    void tellsTooFewVectorsAndWhatCannotBeRead() throws IOException {
        try (FakeUpstream upstream = FakeUpstream.inTurn(vectors(1), json("{{{"));
                Embedder embedder = open(upstream)) {
            assertEquals(
                    "e5 gave 1 vectors for 2 texts",
                    assertThrows(LlmException.Permanent.class, () -> embedder.embedPassages(List.of("a", "b")))
                            .getMessage());
            assertTrue(assertThrows(LlmException.Permanent.class, () -> embedder.embedQuery("a"))
                    .getMessage()
                    .startsWith("e5 sent what cannot be read"));
        }
    }

    @Test
    void leavesAFailingServiceAloneWithQuestions() throws IOException {
        try (FakeUpstream upstream = FakeUpstream.of(OpenAiReplies.status(500));
                Embedder embedder = open(upstream)) {
            for (int question = 0; question < 5; question++) {
                assertThrows(LlmException.Retriable.class, () -> embedder.embedQuery("a"));
            }
            assertEquals(2, upstream.requests().size());
        }
    }

    @Test
    void isAnotherModelWithAnotherPrefix() throws IOException {
        try (FakeUpstream upstream = FakeUpstream.of(vectors(1));
                Embedder embedder = open(upstream)) {
            assertEquals("e5 \"passage:\"", embedder.model());
            assertEquals(485, embedder.maxTokens());
        }
    }

    private static Embedder open(FakeUpstream upstream) {
        return new RemoteEmbedder(new EmbeddingConfig.OpenAi(
                upstream.uri("/v1"), "key", "e5", 2, new EmbeddingConfig.Reading("query: ", "passage: ", 512)));
    }

    private static FakeUpstream.Reply vectors(int count) {
        String all = String.join(
                ",",
                IntStream.range(0, count)
                        .mapToObj(number ->
                                "{\"object\":\"embedding\",\"index\":%d,\"embedding\":[3,4]}".formatted(number))
                        .toList());
        return json("{\"object\":\"list\",\"data\":[" + all
                + "],\"model\":\"e5\",\"usage\":{\"prompt_tokens\":1,\"total_tokens\":1}}");
    }

    private static FakeUpstream.Reply json(String body) {
        return wire -> wire.head(200, "application/json").body(body).end();
    }
}
