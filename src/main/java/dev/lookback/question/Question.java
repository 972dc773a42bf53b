package dev.lookback.question;

import dev.lookback.glossary.Entity;
import dev.lookback.report.Period;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was asked, as understood without a model.
 *
 * @param text the words, trimmed, control characters removed
 * @param language the answer's language
 * @param kind what sort of answer is wanted
 * @param window days asked about; null if the question names none
 * @param entities named things, in order of mention, each once
 * @param asOf no report after this day exists for this question; null for no limit
 * @param inherited names of the slots taken over from the conversation: {@code entities}, {@code window}, {@code kind},
 *     {@code project}
 */
public record Question(
        String text,
        Language language,
        Kind kind,
        @Nullable Period window,
        List<Entity> entities,
        @Nullable LocalDate asOf,
        List<String> inherited) {
    public Question {
        entities = List.copyOf(entities);
        inherited = List.copyOf(inherited);
    }

    /** Language of a question and its answer. */
    public enum Language {
        ZH,
        EN
    }

    /** What sort of answer is wanted. */
    public enum Kind {
        CAUSE,
        HANDLING,
        DURATION,
        COUNT,
        LIST,
        TREND,
        COMPARE,
        PROGRESS,
        PLAN,
        SIMILAR,
        SUMMARY,
        OTHER
    }
}
