package dev.lookback.eval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * Mean measures of a group of outcomes.
 *
 * @param topics number of topics in the group
 * @param measures value by name, in a fixed order; a measure that no topic of the group is judged by is left out
 */
public record Scores(int topics, Map<String, Double> measures) {
    public Scores {
        measures = new LinkedHashMap<>(measures);
    }

    static Scores of(List<Outcome> outcomes) {
        Map<String, Double> measures = new LinkedHashMap<>();
        List<Outcome> judged =
                outcomes.stream().filter(each -> !each.topic().gold().isEmpty()).toList();
        List<Outcome> unanswerable =
                outcomes.stream().filter(each -> each.topic().unanswerable()).toList();
        List<Outcome> answerable =
                outcomes.stream().filter(each -> !each.topic().unanswerable()).toList();
        for (int k : new int[] {1, 5, 10}) {
            put(measures, "recall@" + k, judged, each -> Measures.recall(each.met(), judgments(each), k));
        }
        put(measures, "mrr@10", judged, each -> Measures.reciprocalRank(each.met(), 10));
        put(measures, "ndcg@10", judged, each -> Measures.ndcg(each.met(), judgments(each), 10));
        put(
                measures,
                "citationPrecision",
                where(judged, each -> each.cited() > 0),
                each -> (double) each.citedRelevant() / each.cited());
        put(
                measures,
                "citationRecall",
                judged,
                each -> (double) each.citedGold().size() / judgments(each));
        put(
                measures,
                "answerMatch",
                where(outcomes, each -> each.matched() != null),
                each -> Boolean.TRUE.equals(each.matched()) ? 1 : 0);
        put(
                measures,
                "numberRight",
                where(outcomes, each -> each.counted() != null),
                each -> Boolean.TRUE.equals(each.counted()) ? 1 : 0);
        put(measures, "refused", unanswerable, each -> each.refused() ? 1 : 0);
        put(measures, "wronglyRefused", answerable, each -> each.refused() ? 1 : 0);
        put(measures, "quotesExact", outcomes, each -> each.quotesExact() ? 1 : 0);
        return new Scores(outcomes.size(), measures);
    }

    private static int judgments(Outcome outcome) {
        return outcome.topic().judgments().size();
    }

    private static List<Outcome> where(List<Outcome> outcomes, Predicate<Outcome> condition) {
        return outcomes.stream().filter(condition).toList();
    }

    private static void put(
            Map<String, Double> measures, String name, List<Outcome> outcomes, ToDoubleFunction<Outcome> measure) {
        outcomes.stream().mapToDouble(measure).average().ifPresent(mean -> measures.put(name, rounded(mean)));
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
