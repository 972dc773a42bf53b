package dev.lookback.answer;

import dev.lookback.glossary.Entity;
import dev.lookback.question.Question;
import dev.lookback.question.Question.Language;
import dev.lookback.report.Period;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The answer's words for what a question is about: names and days. */
final class ScopeWords {
    private ScopeWords() {}

    /** The names asked about, as the answer's language has them. */
    static String subject(Question question) {
        return question.entities().stream()
                .filter(entity -> entity.kind() != Entity.Kind.TERM)
                .map(entity -> name(entity, question))
                .collect(Collectors.joining(question.language() == Language.ZH ? "、" : ", "));
    }

    /** What the answer's language calls a thing. */
    static String name(Entity entity, Question question) {
        return question.language() == Language.EN && !entity.en().isEmpty()
                ? entity.en().getFirst()
                : entity.canonical();
    }

    /** What is counted: the names asked about and the days. */
    static String scope(Texts texts, Question question) {
        return scope(texts, question, "");
    }

    /** The same, with other words where no name is asked about. */
    static String scope(Texts texts, Question question, String label) {
        String subject = subject(question);
        return Stream.of(subject.isEmpty() ? label : subject, days(texts, question))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(texts.of("names.gap")));
    }

    /** The days asked about, in words; empty if there are none. */
    static String days(Texts texts, Question question) {
        return question.windowLabel().isEmpty() ? window(texts, question.window()) : question.windowLabel();
    }

    /** Days in words; empty for none. */
    static String window(Texts texts, @Nullable Period window) {
        return window == null ? "" : texts.of("window.of", window.from(), window.to());
    }
}
