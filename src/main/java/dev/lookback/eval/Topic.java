package dev.lookback.eval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A judged question.
 *
 * @param id unique within its file
 * @param lang {@code zh} or {@code en}
 * @param kind sort of question, as its author named it
 * @param split part of the questions it belongs to: {@code train} to learn from, {@code heldout} to judge by; null if they
 *     are not divided
 * @param question the words
 * @param history earlier questions of the conversation, oldest first
 * @param asOf no report after this day exists; null for no limit
 * @param gold what answers it; empty if the right answer is that the reports do not tell
 * @param answer strings of which one must occur in the answer; empty if that is not judged
 * @param number the figure a counting question asks for; null if none
 */
public record Topic(
        String id,
        String lang,
        String kind,
        @Nullable String split,
        String question,
        List<String> history,
        @Nullable LocalDate asOf,
        List<Gold> gold,
        List<String> answer,
        @Nullable Integer number) {
    public Topic {
        history = List.copyOf(history);
        gold = List.copyOf(gold);
        answer = List.copyOf(answer);
    }

    /**
     * What makes a passage relevant: that it holds these words.
     *
     * @param report id of the report
     * @param quote words of it, compared without white space
     * @param event what it tells, where several reports tell the same: to find one of its tellings is enough; null if no
     *     other does
     */
    public record Gold(
            String report, String quote, @Nullable String event) {
        /** Words that no other report says in its own way. */
        public Gold(String report, String quote) {
            this(report, quote, null);
        }
    }

    /** What is to be found, each by any of its tellings. */
    public List<List<Gold>> judgments() {
        Map<Object, List<Gold>> judgments = new LinkedHashMap<>();
        gold.forEach(each -> judgments
                .computeIfAbsent(each.event() == null ? each : each.event(), key -> new ArrayList<>())
                .add(each));
        return List.copyOf(judgments.values());
    }

    /** Tells whether it is kept back from learning. */
    public boolean isHeldOut() {
        return "heldout".equals(split);
    }

    /** The same question to reports that have nothing to do with it. */
    public Topic offTopic() {
        return new Topic(id, lang, kind, split, question, List.of(), asOf, List.of(), List.of(), null);
    }

    /** Tells whether the right answer is that the reports do not tell. */
    public boolean unanswerable() {
        return gold.isEmpty() && number == null && answer.isEmpty();
    }
}
