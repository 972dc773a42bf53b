package dev.lookback.llm;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallzhv15q.BgeSmallZhV15QuantizedEmbeddingModel;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Measures vectors a second, and how far they are from those of the model before quantisation, on the same texts in one
 * process: our embedders against langchain4j's own.
 *
 * <p>{@code mvn -q -Pbench test-compile exec:exec -Dexec.classpathScope=test
 * -Dmain.class=dev.lookback.llm.EmbeddingBenchmark -Dlookback.args="zh DIR…"}; the profile brings the models before
 * quantisation, without it they are left out. {@code zh} or {@code en} names the models, {@code DIR} holds texts; their lines
 * are embedded, each with its file's first line before it.
 */
final class EmbeddingBenchmark {
    private static final int TEXTS = 500;
    private static final int ROUNDS = 3;
    private static final int SHORTEST = 8;
    private static final int LONGEST = 380;

    private EmbeddingBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2) {
            throw new IllegalArgumentException("arguments must be zh or en and folders, got " + arguments.length);
        }
        boolean chinese = arguments[0].equals("zh");
        List<String> texts = texts(List.of(arguments).subList(1, arguments.length));
        int threads = Runtime.getRuntime().availableProcessors();
        try (Embedder ours = chinese ? OnnxEmbedder.bgeSmallZh(threads) : OnnxEmbedder.allMiniLm(threads)) {
            Map<String, Function<List<String>, List<float[]>>> candidates = new LinkedHashMap<>();
            candidates.put("ours, int8", ours::embedPassages);
            candidates.put(
                    "langchain4j, int8",
                    embedAll(
                            chinese
                                    ? new BgeSmallZhV15QuantizedEmbeddingModel()
                                    : new AllMiniLmL6V2QuantizedEmbeddingModel()));
            unquantised(chinese).ifPresent(model -> candidates.put("langchain4j, float", embedAll(model)));
            double tokens = texts.stream().mapToInt(ours::countTokens).average().orElseThrow();
            System.out.printf("%d texts, %.1f tokens on average, %d processors%n", texts.size(), tokens, threads);
            run(candidates, texts);
        }
    }

    private static void run(Map<String, Function<List<String>, List<float[]>>> candidates, List<String> texts) {
        Map<String, Double> best = new LinkedHashMap<>();
        Map<String, List<float[]>> vectors = new LinkedHashMap<>();
        candidates.values().forEach(candidate -> candidate.apply(texts.subList(0, 50)));
        for (int round = 0; round < ROUNDS; round++) {
            candidates.forEach((name, candidate) -> {
                long start = System.nanoTime();
                vectors.put(name, candidate.apply(texts));
                double perSecond = texts.size() / ((System.nanoTime() - start) / 1e9);
                System.out.printf("  %-20s %6.1f texts/s%n", name, perSecond);
                best.merge(name, perSecond, Math::max);
            });
        }
        List<float[]> reference = vectors.get("langchain4j, float");
        best.forEach((name, perSecond) -> System.out.printf(
                "%-20s best %6.1f texts/s%s%n",
                name, perSecond, reference == null ? "" : cosines(vectors.get(name), reference)));
    }

    private static String cosines(List<float[]> vectors, List<float[]> reference) {
        double least = 1;
        double sum = 0;
        for (int at = 0; at < vectors.size(); at++) {
            double cosine = 0;
            for (int index = 0; index < vectors.get(at).length; index++) {
                cosine += (double) vectors.get(at)[index] * reference.get(at)[index];
            }
            least = Math.min(least, cosine);
            sum += cosine;
        }
        return ", cosine to float: mean %.4f, least %.4f".formatted(sum / vectors.size(), least);
    }

    private static Function<List<String>, List<float[]>> embedAll(EmbeddingModel model) {
        return texts -> model.embedAll(texts.stream().map(TextSegment::from).toList()).content().stream()
                .map(embedding -> embedding.vector())
                .toList();
    }

    private static Optional<EmbeddingModel> unquantised(boolean chinese) {
        String name = "dev.langchain4j.model.embedding.onnx."
                + (chinese ? "bgesmallzhv15.BgeSmallZhV15EmbeddingModel" : "allminilml6v2.AllMiniLmL6V2EmbeddingModel");
        try {
            return Optional.of((EmbeddingModel)
                    Class.forName(name).getDeclaredConstructor().newInstance());
        } catch (ReflectiveOperationException absent) {
            return Optional.empty();
        }
    }

    private static List<String> texts(List<String> folders) throws IOException {
        List<String> texts = new ArrayList<>();
        for (String folder : folders) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    List<String> lines = lines(file);
                    lines.forEach(line -> texts.add(lines.getFirst() + "\n" + line));
                }
            }
        }
        List<String> distinct = texts.stream().distinct().limit(TEXTS).toList();
        if (distinct.isEmpty()) {
            throw new IllegalArgumentException("folders must hold texts, got " + folders);
        }
        return distinct;
    }

    /** Files in other encodings than UTF-8 are left out. */
    private static List<String> lines(Path file) throws IOException {
        try {
            return Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> line.length() >= SHORTEST && line.length() <= LONGEST)
                    .toList();
        } catch (MalformedInputException otherEncoding) {
            return List.of();
        }
    }
}
