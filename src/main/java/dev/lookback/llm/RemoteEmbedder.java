package dev.lookback.llm;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;

/**
 * Embeds by a model behind OpenAI's embeddings protocol. Safe for use by several threads.
 *
 * <p>Passages can wait: a request that fails is sent again. A question cannot: it gets one try of a few seconds, and none
 * while the service keeps failing, so that it is answered by words alone rather than late.
 */
public final class RemoteEmbedder implements Embedder {
    private static final int TEXTS_A_REQUEST = 32;
    private static final int TRIES = 4;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Deadlines PASSAGES = same(Duration.ofSeconds(60));
    private static final Deadlines QUESTION = same(Duration.ofSeconds(3));

    private final EmbeddingConfig.OpenAi config;
    private final Watchdog watchdog = new Watchdog();
    private final HttpClient http;
    private final CircuitBreaker questions = CircuitBreaker.of(
            "questions",
            CircuitBreakerConfig.custom()
                    .slidingWindowSize(4)
                    .minimumNumberOfCalls(2)
                    .waitDurationInOpenState(Duration.ofSeconds(15))
                    .permittedNumberOfCallsInHalfOpenState(1)
                    .build());

    /** Nothing is sent before the first text. */
    public RemoteEmbedder(EmbeddingConfig.OpenAi config) {
        this.config = config;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build();
    }

    private static Deadlines same(Duration all) {
        return new Deadlines(all, all, all, all);
    }

    @Override
    public String model() {
        String prefix = config.reading().passagePrefix();
        return config.model() + (prefix.isEmpty() ? "" : " \"" + prefix.strip() + "\"");
    }

    @Override
    public int dimensions() {
        return config.dimensions();
    }

    @Override
    public int maxTokens() {
        return config.reading().maxOwnTokens();
    }

    /** Estimated, rather too many: the tokenizer is on the other side. */
    @Override
    public int countTokens(String text) {
        return TokenEstimate.of(text) + 2;
    }

    /**
     * @throws LlmException if the service fails again and again, or gives other vectors than configured
     * @throws CancellationException if the thread is interrupted; its interrupt status stays set
     */
    @Override
    public List<float[]> embedPassages(List<String> texts) {
        List<float[]> vectors = new ArrayList<>(texts.size());
        for (int from = 0; from < texts.size(); from += TEXTS_A_REQUEST) {
            List<String> some = texts.subList(from, Math.min(texts.size(), from + TEXTS_A_REQUEST)).stream()
                    .map(text -> config.reading().passagePrefix() + text)
                    .toList();
            vectors.addAll(patiently(some));
        }
        return vectors;
    }

    private List<float[]> patiently(List<String> texts) {
        for (int attempt = 1; ; attempt++) {
            try {
                return request(texts, PASSAGES);
            } catch (LlmException.Retriable failed) {
                if (attempt == TRIES) {
                    throw failed;
                }
                pause(attempt, failed);
            }
        }
    }

    private static void pause(int attempt, LlmException.Retriable failed) {
        Duration backOff = FIRST_PAUSE.multipliedBy(1L << (attempt - 1));
        Duration asked = failed.pause().compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : failed.pause();
        try {
            TimeUnit.MILLISECONDS.sleep((asked.compareTo(backOff) > 0 ? asked : backOff).toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("embedding was interrupted");
        }
    }

    /** @throws LlmException if the service does not give the vector within a few seconds, or was left alone for failing */
    @Override
    public float[] embedQuery(String text) {
        if (!questions.tryAcquirePermission()) {
            throw new LlmException.Retriable(config.model() + " is left alone after failures", null);
        }
        long start = System.nanoTime();
        try {
            float[] vector = request(List.of(config.reading().queryPrefix() + text), QUESTION)
                    .getFirst();
            questions.onSuccess(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            return vector;
        } catch (LlmException failed) {
            questions.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, failed);
            throw failed;
        }
    }

    private List<float[]> request(List<String> texts, Deadlines deadlines) {
        StreamCall call = new StreamCall(config.model(), deadlines, () -> false);
        Watchdog.Watched watched = watchdog.watch(call);
        List<Embedding> embeddings;
        try {
            embeddings = model(new CallClient(http, config.model(), call))
                    .embedAll(texts.stream().map(TextSegment::from).toList())
                    .content();
        } catch (RuntimeException failed) {
            // langchain4j may throw whatever it meets in a response; only its kind is told.
            LlmException reason = call.failure();
            throw reason == null ? Failures.unreadable(config.model(), failed) : reason;
        } finally {
            watched.close();
        }
        return vectors(embeddings, texts.size());
    }

    private OpenAiEmbeddingModel model(CallClient client) {
        return OpenAiEmbeddingModel.builder()
                .httpClientBuilder(new CallClientBuilder(client))
                .baseUrl(config.baseUrl().toString())
                .apiKey(config.apiKey())
                .modelName(config.model())
                .maxRetries(0)
                .maxSegmentsPerBatch(TEXTS_A_REQUEST)
                .build();
    }

    private List<float[]> vectors(List<Embedding> embeddings, int expected) {
        if (embeddings.size() != expected) {
            throw new LlmException.Permanent(
                    "%s gave %d vectors for %d texts".formatted(config.model(), embeddings.size(), expected), null);
        }
        List<float[]> vectors = new ArrayList<>(expected);
        for (Embedding embedding : embeddings) {
            if (embedding.dimension() != config.dimensions()) {
                throw new LlmException.Permanent(
                        "%s gives vectors of length %d, not %d as configured"
                                .formatted(config.model(), embedding.dimension(), config.dimensions()),
                        null);
            }
            vectors.add(unit(embedding.vector()));
        }
        return vectors;
    }

    private float[] unit(float[] vector) {
        try {
            return UnitVectors.normalize(vector);
        } catch (IllegalArgumentException withoutDirection) {
            throw new LlmException.Permanent(config.model() + " gave a vector without direction", withoutDirection);
        }
    }

    @Override
    public void close() {
        watchdog.close();
        http.shutdownNow();
    }
}
