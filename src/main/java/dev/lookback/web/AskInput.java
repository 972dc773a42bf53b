package dev.lookback.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question as it came in, checked for form.
 *
 * @param question not blank, at most {@value #MAX_QUESTION} characters, otherwise as sent
 * @param conversation the conversation it continues; null for none
 * @param asOf later reports do not exist for this question; null for no limit
 * @param from first day asked about; null if left to the question
 * @param to last day asked about, not before {@code from}; null if left to the question
 * @param entity a name asked about; null if left to the question
 * @param kind the sort of answer wanted; null if left to the question
 * @param history earlier questions of the conversation, oldest first
 */
public record AskInput(
        String question,
        @Nullable String conversation,
        @Nullable LocalDate asOf,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String entity,
        @Nullable QuestionKind kind,
        List<String> history) {
    /** Longest question, in Unicode characters. */
    public static final int MAX_QUESTION = 2000;

    public AskInput {
        history = List.copyOf(history);
    }

    /** The same after earlier questions. */
    AskInput after(List<String> earlier) {
        return new AskInput(question, conversation, asOf, from, to, entity, kind, earlier);
    }
}
