package dev.lookback.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Compares metric readings, project states and plans with labels, for reports whose labels are complete.
 *
 * <p>A reading is right if its value is, and its name contains the labelled one or the other way round; a project state is
 * found if its quote overlaps the labelled one, its fields are then counted apart; a plan if its words overlap.
 */
final class FactScore {
    private final Map<String, int[]> counts = new LinkedHashMap<>();
    private final Map<String, int[]> fields = new LinkedHashMap<>();
    private final List<String> remarks = new ArrayList<>();

    void add(String report, Facts facts, List<FactLabel> labels) {
        match(
                report,
                "metric",
                facts.metrics(),
                labels,
                FactScore::fits,
                metric -> metric.name() + " = " + metric.value() + metric.unit());
        match(
                report,
                "plan",
                facts.plans(),
                labels,
                (plan, label) -> alike(plan.item().text(), label.quote()),
                plan -> plan.item().text());
        match(
                report,
                "progress",
                facts.progress(),
                labels,
                this::fits,
                progress -> progress.project() + " | " + progress.quote().text());
    }

    private static boolean fits(MetricReading metric, FactLabel label) {
        String value = label.value() == null ? "" : label.value().replace(",", "");
        String unit = label.unit() == null ? "" : label.unit();
        return metric.value().equals(value)
                && metric.unit().equals(unit)
                && alike(metric.name(), String.valueOf(label.name()));
    }

    private boolean fits(Progress progress, FactLabel label) {
        return alike(progress.quote().text(), label.quote());
    }

    private <T> void match(
            String report, String type, List<T> facts, List<FactLabel> labels, Fit<T> fit, Function<T, String> words) {
        int[] count = counts.computeIfAbsent(type, one -> new int[3]);
        List<T> rest = new ArrayList<>(facts);
        for (FactLabel label :
                labels.stream().filter(one -> one.type().equals(type)).toList()) {
            T found = rest.stream()
                    .filter(fact -> fit.fits(fact, label))
                    .findFirst()
                    .orElse(null);
            if (found == null) {
                count[1] += label.optional() ? 0 : 1;
                remarks.add(label.optional() ? "" : "%s MISSED %s %s".formatted(report, type, label.quote()));
            } else {
                rest.remove(found);
                count[0] += label.optional() ? 0 : 1;
                if (found instanceof Progress progress && !label.optional()) {
                    compare(report, progress, label);
                }
            }
        }
        count[2] += rest.size();
        rest.forEach(fact -> remarks.add("%s WRONG %s %s".formatted(report, type, words.apply(fact))));
    }

    private void compare(String report, Progress progress, FactLabel label) {
        String project = String.valueOf(label.project());
        check(report, label, "project", alike(progress.project(), project), project, progress.project());
        String percent = label.percent() == null ? null : String.valueOf(label.percent());
        same(report, label, "percent", percent, progress.percent());
        same(
                report,
                label,
                "stage",
                label.stage(),
                progress.stage() == null ? null : progress.stage().name().toLowerCase(Locale.ROOT));
        same(
                report,
                label,
                "planned",
                label.planned(),
                progress.planned() == null ? null : progress.planned().toString());
        same(
                report,
                label,
                "done",
                label.done(),
                progress.done() == null ? null : progress.done().toString());
    }

    private void same(
            String report, FactLabel label, String field, @Nullable String expected, @Nullable String actual) {
        check(report, label, field, expected == null ? actual == null : expected.equals(actual), expected, actual);
    }

    private void check(
            String report,
            FactLabel label,
            String field,
            boolean right,
            @Nullable String expected,
            @Nullable String actual) {
        int[] count = fields.computeIfAbsent(field, one -> new int[2]);
        count[0] += right ? 1 : 0;
        count[1]++;
        if (!right) {
            remarks.add("%s %s [%s] expected %s, got %s".formatted(report, label.quote(), field, expected, actual));
        }
    }

    private static boolean alike(String one, String other) {
        String first = plain(one);
        String second = plain(other);
        return first.contains(second) || second.contains(first);
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s*`|【】]+", "").toLowerCase(Locale.ROOT);
    }

    List<String> remarks() {
        return remarks.stream().filter(Predicate.not(String::isEmpty)).toList();
    }

    /** Measures by name, as they stand in the file of expected scores. */
    Map<String, Double> measures() {
        Map<String, Double> measures = new TreeMap<>();
        counts.forEach((type, count) -> {
            int all = 2 * count[0] + count[1] + count[2];
            measures.put(type + ".f1", round(all == 0 ? 1 : 2.0 * count[0] / all));
        });
        fields.forEach((field, count) -> measures.put("progress." + field, round((double) count[0] / count[1])));
        return measures;
    }

    private static double round(double value) {
        return Math.round(value * 1000) / 1000.0;
    }

    @FunctionalInterface
    private interface Fit<T> {
        boolean fits(T fact, FactLabel label);
    }
}
