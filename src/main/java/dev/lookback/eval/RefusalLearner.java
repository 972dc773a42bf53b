package dev.lookback.eval;

import dev.lookback.retrieve.RefusalModel;
import dev.lookback.retrieve.Retrieval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Learns a logistic regression that tells from evidence whether a question is answered.
 *
 * <p>Signs are scaled to a deviation of one; weights are kept small by a square penalty; answered and unanswered questions
 * count alike, however many there are of each. The threshold is the one that refuses a given share of the answered
 * questions, each scored by a model that was learned without its fifth of the questions: scored by the model it was learned
 * from, a question looks surer than one that is new. Deterministic.
 */
public final class RefusalLearner {
    private static final int STEPS = 4_000;
    private static final double RATE = 0.5;
    private static final int FOLDS = 5;
    private static final Set<String> FOR =
            Set.of("agreement", "coverage", "asksForNothing", Retrieval.Support.ALL_SAID);

    private final double penalty;
    private final double wronglyRefused;

    /**
     * @param penalty weight of the square penalty, as a share of one example
     * @param wronglyRefused share of answered questions that may be refused
     */
    public RefusalLearner(double penalty, double wronglyRefused) {
        this.penalty = penalty;
        this.wronglyRefused = wronglyRefused;
    }

    /** The model for {@code index/refusal.properties}. */
    public RefusalModel learn(List<Example> all) {
        List<Example> examples = all.stream()
                .filter(each -> !each.hopeless() && !each.sure())
                .filter(each -> !each.answerable() || each.found())
                .toList();
        if (examples.stream().map(Example::answerable).distinct().count() < 2) {
            throw new IllegalArgumentException("there must be examples of both, answered and not answered");
        }
        return fit(examples).withThreshold(threshold(examples));
    }

    private double threshold(List<Example> examples) {
        List<Double> answered = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Example> others = new ArrayList<>();
            List<Example> own = new ArrayList<>();
            for (int at = 0; at < examples.size(); at++) {
                (at % FOLDS == fold ? own : others).add(examples.get(at));
            }
            RefusalModel model = fit(others);
            own.stream()
                    .filter(Example::answerable)
                    .map(each -> model.likelihood(each.evidence()))
                    .forEach(answered::add);
        }
        answered.sort(null);
        return answered.get((int) (wronglyRefused * answered.size()));
    }

    private RefusalModel fit(List<Example> examples) {
        List<String> names = List.copyOf(examples.getFirst().evidence().keySet());
        double[][] signs = new double[examples.size()][];
        for (int at = 0; at < signs.length; at++) {
            Map<String, Double> evidence = examples.get(at).evidence();
            signs[at] = names.stream()
                    .mapToDouble(name -> evidence.getOrDefault(name, 0.0))
                    .toArray();
        }
        double[] means = new double[names.size()];
        double[] scales = new double[names.size()];
        scale(signs, means, scales);
        double[] learned = descend(signs, examples, names);
        double bias = learned[names.size()];
        Map<String, Double> byName = new LinkedHashMap<>();
        for (int at = 0; at < names.size(); at++) {
            byName.put(names.get(at), learned[at] / scales[at]);
            bias -= learned[at] * means[at] / scales[at];
        }
        return new RefusalModel(bias, 0, byName);
    }

    /** Brings each column to mean 0 and deviation 1; a constant one to 0. */
    private static void scale(double[][] signs, double[] means, double[] scales) {
        for (int column = 0; column < means.length; column++) {
            int at = column;
            double mean =
                    Arrays.stream(signs).mapToDouble(row -> row[at]).average().orElse(0);
            double square = Arrays.stream(signs)
                    .mapToDouble(row -> (row[at] - mean) * (row[at] - mean))
                    .average()
                    .orElse(0);
            means[at] = mean;
            scales[at] = square > 0 ? Math.sqrt(square) : 1;
            Arrays.stream(signs).forEach(row -> row[at] = (row[at] - mean) / scales[at]);
        }
    }

    /** Weights of the scaled signs, then the bias. */
    private double[] descend(double[][] signs, List<Example> examples, List<String> names) {
        int columns = signs[0].length;
        double answered = examples.stream().filter(Example::answerable).count();
        double share = answered / examples.size();
        double[] weights = new double[columns + 1];
        for (int step = 0; step < STEPS; step++) {
            double[] slope = new double[columns + 1];
            for (int row = 0; row < signs.length; row++) {
                boolean answerable = examples.get(row).answerable();
                double sum = weights[columns];
                for (int at = 0; at < columns; at++) {
                    sum += weights[at] * signs[row][at];
                }
                double importance = answerable ? 0.5 / share : 0.5 / (1 - share);
                double error = importance * (1 / (1 + Math.exp(-sum)) - (answerable ? 1 : 0)) / signs.length;
                for (int at = 0; at < columns; at++) {
                    slope[at] += error * signs[row][at];
                }
                slope[columns] += error;
            }
            for (int at = 0; at <= columns; at++) {
                double pull = at < columns ? penalty * weights[at] / signs.length : 0;
                weights[at] -= RATE * (slope[at] + pull);
            }
            keepDirections(weights, names);
        }
        return weights;
    }

    /** What speaks for an answer, or against it, must not turn around because a few examples happen to. */
    private static void keepDirections(double[] weights, List<String> names) {
        for (int at = 0; at < names.size(); at++) {
            String name = names.get(at);
            if (name.startsWith("nearness") || FOR.contains(name)) {
                weights[at] = Math.max(0, weights[at]);
            } else if (name.equals("strayNumber")) {
                weights[at] = Math.min(0, weights[at]);
            }
        }
    }
}
