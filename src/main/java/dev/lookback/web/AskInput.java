package dev.lookback.web;

import java.time.LocalDate;
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
 */
public record AskInput(
        String question,
        @Nullable String conversation,
        @Nullable LocalDate asOf,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String entity,
        @Nullable QuestionKind kind) {
    /** Longest question, in Unicode characters. */
    public static final int MAX_QUESTION = 2000;
}
