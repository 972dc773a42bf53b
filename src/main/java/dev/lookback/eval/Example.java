package dev.lookback.eval;

import dev.lookback.answer.Answer.Reason;
import dev.lookback.retrieve.Retrieval;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is learned from to tell questions that are answered from those that are not.
 *
 * @param topic id of the question
 * @param split {@code train}, {@code heldout}, or empty if its file is not divided
 * @param answerable whether the reports answer it
 * @param hopeless whether a name in it occurs nowhere, or what was found is there by chance; such a question is refused
 *     whatever else speaks for it
 * @param found whether a passage that answers is among the first five; a refusal of a question that is answered by none of
 *     what was found is no loss
 * @param evidence signs by name, the same names in every example
 */
public record Example(
        String topic, String split, boolean answerable, boolean hopeless, boolean found, Map<String, Double> evidence) {
    private static final int FIRST = 5;

    public Example {
        evidence = new LinkedHashMap<>(evidence);
    }

    /** Whether one passage says all that the question asks about, so that it is answered whatever else speaks against it. */
    boolean sure() {
        return !hopeless && evidence.getOrDefault(Retrieval.Support.ALL_SAID, 0.0) > 0;
    }

    /**
     * The examples among outcomes. Left out are questions about days without a report, and those of which only a figure is
     * judged: evidence in passages decides neither.
     */
    public static List<Example> of(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(each -> each.reason() != Reason.NO_REPORTS)
                .filter(each ->
                        each.topic().unanswerable() || !each.topic().gold().isEmpty())
                .map(each -> new Example(
                        each.topic().id(),
                        Objects.requireNonNullElse(each.topic().split(), ""),
                        !each.topic().unanswerable(),
                        !each.support().missing().isEmpty() || each.support().likelihood() == 0,
                        isFound(each),
                        each.support().evidence()))
                .toList();
    }

    private static boolean isFound(Outcome outcome) {
        return outcome.met().stream().limit(FIRST).anyMatch(met -> !met.isEmpty());
    }
}
