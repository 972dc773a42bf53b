package dev.lookback.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a question was taken to mean; shown to the person who asked.
 *
 * @param language the answer's language
 * @param kind what sort of answer is wanted
 * @param from first day asked about; null for no limit
 * @param to last day asked about; null for no limit
 * @param entities canonical names
 * @param asOf later reports do not exist for this question; null for no limit
 * @param inherited names of the slots taken over from the conversation
 * @param standAlone the words that were answered, if a model put the question in others than those typed; null if not
 */
public record UnderstoodJson(
        Language language,
        QuestionKind kind,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<String> entities,
        @Nullable LocalDate asOf,
        List<String> inherited,
        @Nullable String standAlone) {
    public UnderstoodJson {
        entities = List.copyOf(entities);
        inherited = List.copyOf(inherited);
    }
}
