package dev.lookback.retrieve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Tells from evidence how likely the reports answer a question: a logistic regression, learned from judged questions that
 * are answered and others, on the same subjects, that are not. Immutable, may be shared between threads.
 */
public final class RefusalModel {
    private static final String BIAS = "bias";
    private static final String THRESHOLD = "threshold";

    private final double bias;
    private final double threshold;
    private final Map<String, Double> weights;

    /**
     * @param bias what is added to the weighted evidence
     * @param threshold the least likelihood that is answered
     * @param weights by name of evidence
     */
    public RefusalModel(double bias, double threshold, Map<String, Double> weights) {
        this.bias = bias;
        this.threshold = threshold;
        this.weights = Map.copyOf(weights);
    }

    /** The model that comes with the program, {@code index/refusal.properties}. */
    public static RefusalModel shipped() {
        Properties properties = new Properties();
        String resource = "/index/refusal.properties";
        try (InputStream in = Objects.requireNonNull(RefusalModel.class.getResourceAsStream(resource), resource)) {
            properties.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return of(properties);
    }

    /**
     * A model of these numbers: {@code bias}, {@code threshold} (a likelihood) and a weight for each name of evidence.
     *
     * @throws IllegalArgumentException if bias or threshold is missing, or something is no number
     */
    public static RefusalModel of(Properties properties) {
        Map<String, Double> numbers = new TreeMap<>();
        for (String name : properties.stringPropertyNames()) {
            numbers.put(name, number(name, properties.getProperty(name)));
        }
        Double bias = numbers.remove(BIAS);
        Double threshold = numbers.remove(THRESHOLD);
        if (bias == null || threshold == null) {
            throw new IllegalArgumentException("refusal model must have a bias and a threshold");
        }
        return new RefusalModel(bias, threshold, numbers);
    }

    private static double number(String name, String value) {
        try {
            return Double.parseDouble(value.strip());
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("weight must be a number: " + name + ", got " + value, notANumber);
        }
    }

    /** The same with another threshold. */
    public RefusalModel withThreshold(double other) {
        return new RefusalModel(bias, other, weights);
    }

    /** Its numbers by name, as {@link #of} takes them: threshold and bias, then the weights in the order of their names. */
    public Map<String, Double> numbers() {
        Map<String, Double> numbers = new LinkedHashMap<>();
        numbers.put(THRESHOLD, threshold);
        numbers.put(BIAS, bias);
        numbers.putAll(new TreeMap<>(weights));
        return numbers;
    }

    /** Likelihood, in (0, 1), that the reports answer. Evidence that has no weight does not count. */
    public double likelihood(Map<String, Double> evidence) {
        double sum = bias;
        for (Map.Entry<String, Double> sign : evidence.entrySet()) {
            sum += weights.getOrDefault(sign.getKey(), 0.0) * sign.getValue();
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** Those names of evidence that have no weight. */
    Set<String> withoutWeight(Set<String> names) {
        return names.stream().filter(name -> !weights.containsKey(name)).collect(Collectors.toSet());
    }

    /** The least likelihood that is answered. */
    public double threshold() {
        return threshold;
    }
}
