package dev.lookback.eval;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A judged question.
 *
 * @param id unique within its file
 * @param lang {@code zh} or {@code en}
 * @param kind sort of question, as its author named it
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
     * A judgment: the passage that holds these words is relevant.
     *
     * @param report id of the report
     * @param quote words of it, compared without white space
     */
    public record Gold(String report, String quote) {}

    /** Tells whether the right answer is that the reports do not tell. */
    public boolean unanswerable() {
        return gold.isEmpty() && number == null && answer.isEmpty();
    }
}
