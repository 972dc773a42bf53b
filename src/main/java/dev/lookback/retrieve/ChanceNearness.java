package dev.lookback.retrieve;

import dev.lookback.glossary.FoldedText;
import dev.lookback.index.HybridIndex;
import dev.lookback.index.Scripts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * How near passages of an index come to questions that have nothing to do with them. Among many passages of many kinds there
 * is always one that is rather near, so that a cosine tells little by itself; by how much it exceeds what everyday questions
 * reach in the same index tells whether it is more than chance.
 *
 * <p>Measured when first asked for, per language of the question, and again when the index has grown or shrunk by a tenth.
 * Safe for use by several threads.
 */
final class ChanceNearness {
    private static final String PROBES = "probes.txt";
    private static final double GROWTH = 0.1;
    private static final int FEWEST = 8;

    private final HybridIndex index;
    private final ToDoubleFunction<String> nearness;
    private final Map<Boolean, List<String>> probes;
    private final Map<Boolean, Measured> measured = new ConcurrentHashMap<>();

    /**
     * Nearness of everyday questions.
     *
     * @param usual their mean
     * @param spread their standard deviation
     */
    record Level(double usual, double spread) {
        /** Where nothing can be measured: as found in reports of several teams. */
        static final Level COMMON = new Level(0.5, 0.05);

        private static final double LEAST_SPREAD = 0.02;
        private static final double FARTHEST = 3;
        private static final double NEAREST = 4;

        /** By how many deviations a nearness exceeds what is usual, from -3 to 4. */
        double above(double nearness) {
            return Math.clamp((nearness - usual) / Math.max(LEAST_SPREAD, spread), -FARTHEST, NEAREST);
        }
    }

    private record Measured(int passages, Level level) {
        boolean fits(int now) {
            return Math.abs(now - passages) <= GROWTH * passages;
        }
    }

    /**
     * @param index whose size tells when to measure again
     * @param nearness largest nearness of any passage to a question; 0 if none was found
     */
    ChanceNearness(HybridIndex index, ToDoubleFunction<String> nearness) {
        this.index = index;
        this.nearness = nearness;
        this.probes = read();
    }

    private static Map<Boolean, List<String>> read() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ChanceNearness.class.getResourceAsStream(PROBES), PROBES),
                StandardCharsets.UTF_8))) {
            List<String> lines = reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
            return Map.of(
                    true, lines.stream().filter(ChanceNearness::isChinese).toList(),
                    false, lines.stream().filter(line -> !isChinese(line)).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isChinese(String question) {
        return Scripts.countHan(FoldedText.fold(question)) > 0;
    }

    /** The level for questions in the language of this one. */
    Level levelFor(String question) {
        boolean chinese = isChinese(question);
        int passages = index.status().withVector();
        Measured known = measured.get(chinese);
        if (known != null && known.fits(passages)) {
            return known.level();
        }
        Level level = measure(Objects.requireNonNull(probes.get(chinese)));
        if (level == null) {
            return Level.COMMON;
        }
        measured.put(chinese, new Measured(passages, level));
        return level;
    }

    /** Null if too few of the questions can be asked by vector now. */
    private @Nullable Level measure(List<String> questions) {
        double[] near = questions.stream()
                .mapToDouble(nearness)
                .filter(each -> each > 0)
                .toArray();
        if (near.length < FEWEST) {
            return null;
        }
        double mean = Arrays.stream(near).average().orElse(0);
        double squares = Arrays.stream(near)
                .map(each -> (each - mean) * (each - mean))
                .average()
                .orElse(0);
        return new Level(mean, Math.sqrt(squares));
    }
}
