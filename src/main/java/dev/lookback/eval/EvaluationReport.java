package dev.lookback.eval;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Scores over all topics, per language and per kind.
 *
 * @param all all topics
 * @param byLanguage by the topics' language
 * @param byKind by the topics' kind
 */
@JsonPropertyOrder({"all", "byLanguage", "byKind"})
public record EvaluationReport(Scores all, Map<String, Scores> byLanguage, Map<String, Scores> byKind) {
    public EvaluationReport {
        byLanguage = new LinkedHashMap<>(byLanguage);
        byKind = new LinkedHashMap<>(byKind);
    }

    /** Sums up outcomes. */
    public static EvaluationReport of(List<Outcome> outcomes) {
        return new EvaluationReport(
                Scores.of(outcomes),
                grouped(outcomes, each -> each.topic().lang()),
                grouped(outcomes, each -> each.topic().kind()));
    }

    private static Map<String, Scores> grouped(List<Outcome> outcomes, Function<Outcome, String> key) {
        Map<String, List<Outcome>> groups =
                outcomes.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
        Map<String, Scores> scores = new LinkedHashMap<>();
        groups.forEach((name, group) -> scores.put(name, Scores.of(group)));
        return scores;
    }
}
