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
 * @param windowLabel the same in words, in the question's language; empty if there is no window
 * @param comparedWith the other days of a {@link Kind#COMPARE}; null if it names none
 * @param entities named things, in order of mention, each once; without those that are excluded
 * @param asOf no report after this day exists for this question; null for no limit
 * @param inherited names of the slots taken over from the conversation: {@code entities}, {@code window}, {@code kind},
 *     {@code project}
 * @param focus which of the things that fit count, and what is computed over them
 * @param wording the words that are left to search for
 * @param asked the words as typed, if {@code text} puts them otherwise; null if they are the same
 */
public record Question(
        String text,
        Language language,
        Kind kind,
        @Nullable Period window,
        String windowLabel,
        @Nullable Period comparedWith,
        List<Entity> entities,
        @Nullable LocalDate asOf,
        List<String> inherited,
        Focus focus,
        Wording wording,
        @Nullable String asked) {
    public Question {
        entities = List.copyOf(entities);
        inherited = List.copyOf(inherited);
    }

    /** A question of which only the essentials are known; the words to search for are its text. */
    public Question(
            String text,
            Language language,
            Kind kind,
            @Nullable Period window,
            List<Entity> entities,
            @Nullable LocalDate asOf,
            List<String> inherited) {
        this(text, language, kind, window, "", null, entities, asOf, inherited, Focus.NONE, Wording.of(text), null);
    }

    /** The words as typed. */
    public String typed() {
        return asked == null ? text : asked;
    }

    /** The same about other days only. */
    public Question on(Period days) {
        return with(kind, new Days(days, "", null), wording, asked);
    }

    /** The same, with another sort of answer wanted. */
    public Question asking(Kind other) {
        return with(other, days(), wording, asked);
    }

    /** The same with something to tell the person who asked. */
    public Question noting(String note) {
        return with(kind, days(), wording.noting(note), asked);
    }

    /** The same, asked in words that the text puts right. */
    Question typedAs(String typed) {
        return with(kind, days(), wording, typed);
    }

    /**
     * This reading of other words for a question, as a reading of that question: it is answered in the question's language,
     * and what the question took over from its conversation stays told.
     */
    public Question insteadOf(Question question) {
        return new Question(
                text,
                question.language,
                kind,
                window,
                windowLabel,
                comparedWith,
                entities,
                asOf,
                question.inherited,
                focus,
                wording,
                question.typed());
    }

    private Days days() {
        return new Days(window, windowLabel, comparedWith);
    }

    private Question with(Kind other, Days days, Wording words, @Nullable String typed) {
        return new Question(
                text,
                language,
                other,
                days.window,
                days.label,
                days.comparedWith,
                entities,
                asOf,
                inherited,
                focus,
                words,
                typed);
    }

    private record Days(
            @Nullable Period window, String label, @Nullable Period comparedWith) {}

    /** Language of a question and its answer. */
    public enum Language {
        ZH,
        EN
    }

    /** What sort of answer is wanted. */
    public enum Kind {
        /** Why something happened, or whose fault it was. */
        CAUSE,
        /** What was done about it. */
        HANDLING,
        /** How long it lasted or took, of one or over many. */
        DURATION,
        /** How many. */
        COUNT,
        /** Which ones, or when they were. */
        LIST,
        /** The readings of a metric: one value, or how it went over time. */
        TREND,
        /** One thing or time against another. */
        COMPARE,
        /** How far a project is, or when it is done. */
        PROGRESS,
        /** What is to be done next. */
        PLAN,
        /** What happened before that is like this. */
        SIMILAR,
        /** What happened at all. */
        SUMMARY,
        /** Anything else that the reports may say. */
        OTHER
    }
}
