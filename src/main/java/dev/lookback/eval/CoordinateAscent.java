package dev.lookback.eval;

import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/**
 * Looks for better weights by coordinate ascent (Metzler and Croft, Information Retrieval 10(3), 2007): one weight at a time
 * is moved as long as the score gets better; when none can be moved, the steps are halved.
 *
 * <p>Deterministic: weights are tried in the order of their names, and a gain too small to mean anything is not taken.
 * Weights are multiplied and divided, except logits, which are shifted.
 */
final class CoordinateAscent {
    private static final double LEAST_GAIN = 0.0005;
    private static final double FACTOR = 1.5;
    private static final String LOGITS = "trust.";

    private final ToDoubleFunction<Properties> scorer;
    private final Consumer<String> progress;
    private Properties best;
    private double score;

    /**
     * @param start where to begin
     * @param scorer tells how good weights are
     * @param progress told about each move
     */
    CoordinateAscent(Properties start, ToDoubleFunction<Properties> scorer, Consumer<String> progress) {
        this.scorer = scorer;
        this.progress = progress;
        best = copy(start);
        score = scorer.applyAsDouble(best);
    }

    /** The best weights found when every one has been tried this often, at most. */
    Properties climb(int rounds) {
        double step = 1;
        for (int round = 0; round < rounds; round++) {
            boolean moved = false;
            for (String name : new TreeSet<>(best.stringPropertyNames())) {
                moved |= climb(name, step) || climb(name, -step);
            }
            if (!moved) {
                step /= 2;
            }
        }
        return copy(best);
    }

    /** Moves one weight as long as that helps; tells whether it did. */
    private boolean climb(String name, double step) {
        boolean moved = false;
        while (improves(name, step)) {
            moved = true;
        }
        return moved;
    }

    private boolean improves(String name, double step) {
        Properties tried = copy(best);
        String value = moved(name, Double.parseDouble(tried.getProperty(name)), step);
        tried.setProperty(name, value);
        double triedScore = scorer.applyAsDouble(tried);
        if (triedScore < score + LEAST_GAIN) {
            return false;
        }
        best = tried;
        score = triedScore;
        progress.accept(String.format(Locale.ROOT, "%.4f with %s=%s", score, name, value));
        return true;
    }

    private static String moved(String name, double value, double step) {
        double next = name.startsWith(LOGITS) ? value + step : value * Math.pow(FACTOR, step);
        return String.format(Locale.ROOT, "%.3f", next);
    }

    private static Properties copy(Properties properties) {
        Properties copy = new Properties();
        copy.putAll(properties);
        return copy;
    }
}
