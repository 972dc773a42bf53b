package dev.lookback.eval;

import dev.lookback.retrieve.RefusalModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * What every threshold costs: the share of answerable questions that are refused, and of those for which a passage that answers
 * was found, against the share of unanswerable ones that are answered.
 */
public final class RefusalCurve {
    private static final int STEPS = 20;

    private RefusalCurve() {}

    /**
     * The curve as lines of a table: one line a threshold for each split, then one a collection at the threshold in use.
     *
     * @param collections examples by name of their collection
     * @param model what refuses
     */
    public static List<String> lines(Map<String, List<Example>> collections, RefusalModel model) {
        ToDoubleFunction<Example> likelihood = example -> likelihood(example, model);
        double used = model.threshold();
        List<String> lines = new ArrayList<>();
        lines.add(
                "group\tthreshold\twronglyRefused\trefusedThoughFound\twronglyAnswered\tanswerable\tfound\tunanswerable");
        List<Example> all = collections.values().stream().flatMap(List::stream).toList();
        bySplit(all).forEach((split, examples) -> {
            for (int step = 0; step <= STEPS; step++) {
                lines.add(line(split, examples, likelihood, step / (double) STEPS));
            }
            lines.add(line(split + " in use", examples, likelihood, used));
        });
        collections.forEach((name, examples) -> bySplit(examples)
                .forEach((split, part) -> lines.add(line(name + " " + split + " in use", part, likelihood, used))));
        return lines;
    }

    private static Map<String, List<Example>> bySplit(List<Example> examples) {
        return examples.stream()
                .collect(Collectors.groupingBy(
                        each -> each.split().isEmpty() ? "undivided" : each.split(),
                        TreeMap::new,
                        Collectors.toList()));
    }

    private static double likelihood(Example example, RefusalModel model) {
        if (example.hopeless()) {
            return 0;
        }
        if (example.sure()) {
            return 1;
        }
        return model.likelihood(example.evidence());
    }

    private static String line(
            String group, List<Example> examples, ToDoubleFunction<Example> likelihood, double threshold) {
        List<Example> answerable = examples.stream().filter(Example::answerable).toList();
        List<Example> unanswerable =
                examples.stream().filter(each -> !each.answerable()).toList();
        List<Example> found = answerable.stream().filter(Example::found).toList();
        long answered = unanswerable.stream()
                .filter(each -> likelihood.applyAsDouble(each) >= threshold && !each.hopeless())
                .count();
        return String.format(
                Locale.ROOT,
                "%s\t%.3f\t%.3f\t%.3f\t%.3f\t%d\t%d\t%d",
                group,
                threshold,
                refused(answerable, likelihood, threshold),
                refused(found, likelihood, threshold),
                (double) answered / Math.max(1, unanswerable.size()),
                answerable.size(),
                found.size(),
                unanswerable.size());
    }

    private static double refused(List<Example> examples, ToDoubleFunction<Example> likelihood, double threshold) {
        long refused = examples.stream()
                .filter(each -> likelihood.applyAsDouble(each) < threshold)
                .count();
        return (double) refused / Math.max(1, examples.size());
    }
}
