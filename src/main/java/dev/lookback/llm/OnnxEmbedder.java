package dev.lookback.llm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;

/**
 * Embeds inside this process, by ONNX Runtime on the CPU, without a network.
 *
 * <p>Opening costs nothing: tokenizer and model are loaded when first needed. Passages run on a few threads of this object's
 * own, a question runs on its caller's thread, so that it never waits behind a long list of passages. The same text gets
 * the same vector, to the last bit, whatever else is embedded beside it. Safe for use by several threads.
 *
 * <p>langchain4j's classes for the same models were not used: they cut long texts without a word, tokenize each text three
 * times, and take every core for each of as many texts as there are cores.
 */
public final class OnnxEmbedder implements Embedder {
    private final LoadedModel model;
    private final ExecutorService workers;

    private OnnxEmbedder(OnnxModel model, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be >= 1, got " + threads);
        }
        this.model = new LoadedModel(model);
        ThreadFactory factory = Thread.ofPlatform()
                .daemon()
                .name("embed-" + model.name() + "-", 0)
                .factory();
        this.workers = Executors.newFixedThreadPool(threads, factory);
    }

    /** The built-in model for Chinese, bge-small-zh-v1.5, quantised. */
    public static OnnxEmbedder bgeSmallZh(int threads) {
        return new OnnxEmbedder(OnnxModel.BGE_SMALL_ZH, threads);
    }

    /** The built-in model for English, all-MiniLM-L6-v2, quantised. It knows next to no Chinese characters. */
    public static OnnxEmbedder allMiniLm(int threads) {
        return new OnnxEmbedder(OnnxModel.ALL_MINI_LM, threads);
    }

    /**
     * A model of the user's own, BERT-like or XLM-R-like.
     *
     * @param own its files, and how it is used
     * @param threads how many passages are embedded at once
     * @throws java.io.UncheckedIOException if a file cannot be read
     */
    public static OnnxEmbedder of(EmbeddingConfig.Onnx own, int threads) {
        return new OnnxEmbedder(OnnxModel.of(own), threads);
    }

    @Override
    public String model() {
        return model.spec().name();
    }

    @Override
    public int dimensions() {
        return model.dimensions();
    }

    @Override
    public int maxTokens() {
        return model.spec().reading().maxOwnTokens();
    }

    @Override
    public double unrelatedCosine() {
        return model.spec().unrelated();
    }

    @Override
    public int countTokens(String text) {
        return model.tokenize(text).length;
    }

    /**
     * @throws IllegalArgumentException if a text is blank or longer than {@link #maxTokens}
     * @throws LlmException if the model cannot be loaded or run
     * @throws CancellationException if the thread is interrupted; its interrupt status stays set
     */
    @Override
    public List<float[]> embedPassages(List<String> texts) {
        List<Future<float[]>> running = new ArrayList<>(texts.size());
        for (String text : texts) {
            running.add(workers.submit(() -> embedPassage(text)));
        }
        try {
            List<float[]> vectors = new ArrayList<>(texts.size());
            for (Future<float[]> vector : running) {
                vectors.add(vector.get());
            }
            return vectors;
        } catch (ExecutionException failed) {
            throw unwrapped(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("embedding was interrupted");
        } finally {
            running.forEach(future -> future.cancel(false));
        }
    }

    private float[] embedPassage(String text) {
        EmbeddingConfig.Reading reading = model.spec().reading();
        long[] ids = model.tokenize(reading.passagePrefix() + notBlank(text));
        if (ids.length > reading.maxTokens()) {
            throw new IllegalArgumentException("text must be at most %d tokens for %s, got %d: \"%s\""
                    .formatted(maxTokens(), model(), ids.length, beginning(text)));
        }
        return model.encode(ids);
    }

    /** A question longer than {@link #maxTokens} is embedded by its beginning. */
    @Override
    public float[] embedQuery(String text) {
        EmbeddingConfig.Reading reading = model.spec().reading();
        long[] ids = model.tokenize(reading.queryPrefix() + notBlank(text));
        if (ids.length > reading.maxTokens()) {
            long separator = ids[ids.length - 1];
            ids = Arrays.copyOf(ids, reading.maxTokens());
            ids[ids.length - 1] = separator;
        }
        return model.encode(ids);
    }

    private static String notBlank(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("text must not be blank");
        }
        return text;
    }

    private static String beginning(String text) {
        int end = Math.min(text.length(), 40);
        return end == text.length() ? text : text.substring(0, text.offsetByCodePoints(0, 20)) + "…";
    }

    private static RuntimeException unwrapped(ExecutionException failed) {
        if (failed.getCause() instanceof Error error) {
            throw error;
        }
        return failed.getCause() instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(failed);
    }

    @Override
    public void close() {
        workers.shutdownNow();
        model.close();
    }
}
