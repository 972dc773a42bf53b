package dev.lookback.question;

import dev.lookback.report.Period;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question as it came in.
 *
 * @param text as typed, at most {@value #MAX_CHARACTERS} characters
 * @param history earlier questions of the conversation, oldest first; may be empty
 * @param filters what was chosen beside the text; it wins over the text
 * @param coverage first and last day for which reports exist; null if not known
 */
public record QuestionInput(
        String text,
        List<String> history,
        Filters filters,
        @Nullable Period coverage) {
    /** Longest question, in Unicode characters. */
    public static final int MAX_CHARACTERS = 2_000;

    /**
     * @throws IllegalArgumentException if the text is empty or too long; an earlier question may be both, it is history
     */
    public QuestionInput {
        history = List.copyOf(history);
        if (PlainText.of(text).isEmpty()) {
            throw new IllegalArgumentException("question must not be empty");
        }
        int characters = text.codePointCount(0, text.length());
        if (characters > MAX_CHARACTERS) {
            throw new IllegalArgumentException(
                    "question must have at most %d characters, got %d".formatted(MAX_CHARACTERS, characters));
        }
    }

    /** A question without history and filters. */
    public static QuestionInput of(String text) {
        return new QuestionInput(text, List.of(), Filters.NONE, null);
    }

    /** The same with earlier questions. */
    public QuestionInput after(List<String> earlier) {
        return new QuestionInput(text, earlier, filters, coverage);
    }

    /** Other words in the place of these. */
    public QuestionInput saying(String words) {
        return new QuestionInput(words, history, filters, coverage);
    }

    /** The same with filters. */
    public QuestionInput with(Filters chosen) {
        return new QuestionInput(text, history, chosen, coverage);
    }

    /** The same with the days for which reports exist. */
    public QuestionInput covering(@Nullable Period days) {
        return new QuestionInput(text, history, filters, days);
    }

    /**
     * What was chosen beside the text.
     *
     * @param from first day asked about; null if left to the text
     * @param to last day asked about; null if left to the text
     * @param entity a name of the only thing asked about; null if left to the text
     * @param kind the sort of answer wanted; null if left to the text
     * @param asOf later reports do not exist for this question; null for no limit
     */
    public record Filters(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String entity,
            Question.@Nullable Kind kind,
            @Nullable LocalDate asOf) {
        /** Everything is left to the text. */
        public static final Filters NONE = new Filters(null, null, null, null, null);

        /** @throws IllegalArgumentException if {@code from} lies after {@code to} or the entity is blank */
        public Filters {
            if (from != null && to != null && from.isAfter(to)) {
                throw new IllegalArgumentException("from must not be after to, got %s and %s".formatted(from, to));
            }
            if (entity != null && entity.isBlank()) {
                throw new IllegalArgumentException("entity must not be blank");
            }
        }

        /** The same as of a day. */
        public Filters asOf(@Nullable LocalDate day) {
            return new Filters(from, to, entity, kind, day);
        }
    }

    /**
     * A day as sent by a caller.
     *
     * @param name the parameter's name, for the message
     * @throws IllegalArgumentException if the value is no day of the calendar, as 2023-02-30
     */
    public static LocalDate day(String name, String value) {
        try {
            return LocalDate.parse(value.strip());
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "%s must be a day such as 2023-08-09, got \"%s\"".formatted(name, value), e);
        }
    }
}
