package dev.lookback.question;

import dev.lookback.glossary.Entity;
import dev.lookback.glossary.Glossary;
import dev.lookback.glossary.Lexicon;
import dev.lookback.question.QuestionInput.Filters;
import dev.lookback.report.WeekRule;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Understands a question without a model.
 *
 * <ol>
 *   <li>{@link Spelling}: what is mistyped in passing is put right.
 *   <li>{@link Names}: the glossary's names, wanted and excluded.
 *   <li>{@link WindowReader} and {@link Comparison}: the days asked about, and those to compare with.
 *   <li>{@link KindRules} and {@link FocusRules}: what sort of answer is wanted, over which of the things that fit.
 *   <li>{@link TopicReader}: the words that are left to search for.
 *   <li>{@link FollowUp}: a question that leans on the one before it replaces the slots it names and takes over the rest.
 * </ol>
 *
 * May be shared between threads.
 */
public final class QuestionReader {
    /** Earlier questions that are read again; a conversation leans on the last few. */
    private static final int REMEMBERED = 12;

    private final Supplier<Glossary> glossary;
    private final TopicReader topics;
    private final Spelling spelling;
    private final Supplier<WeekRule> weekRule;
    private final Clock clock;

    /**
     * @param glossary asked for each question, so that a changed file counts at once
     * @param lexicon tells everyday words from names
     * @param weekRule how the reports number their weeks, as far as is known by now; asked for each question
     * @param clock tells today, in its own zone
     */
    public QuestionReader(Supplier<Glossary> glossary, Lexicon lexicon, Supplier<WeekRule> weekRule, Clock clock) {
        this.glossary = glossary;
        this.topics = new TopicReader(lexicon);
        this.spelling = new Spelling(lexicon);
        this.weekRule = weekRule;
        this.clock = clock;
    }

    /** Understands a question. What its text cannot mean is left out and told in {@link Wording#notes}. */
    public Question read(QuestionInput input) {
        Glossary names = glossary.get();
        LocalDate asOf = input.filters().asOf();
        TimeContext context = context(input);
        List<String> history = input.history();
        Question previous = null;
        for (String earlier : history.subList(Math.max(0, history.size() - REMEMBERED), history.size())) {
            String text = spelling.corrected(PlainText.of(earlier), names);
            if (!text.isEmpty() && text.length() <= QuestionInput.MAX_CHARACTERS) {
                previous = read(text, Filters.NONE.asOf(asOf), names, context, previous);
            }
        }
        String typed = PlainText.of(input.text());
        String text = spelling.corrected(typed, names);
        Question question = read(text, input.filters(), names, context, previous);
        return text.equals(typed) ? question : question.typedAs(typed);
    }

    /**
     * Reads what a text goes on to ask: {@link TwoCounts#then} after {@link TwoCounts#first}.
     *
     * @param input its rest
     * @param beginning its beginning, as understood
     * @return empty if the rest names nothing that makes it another question
     */
    public Optional<Question> readOn(QuestionInput input, Question beginning) {
        Glossary names = glossary.get();
        TimeContext context = context(input);
        String text = spelling.corrected(PlainText.of(input.text()), names);
        Understood own = new TextReader(names, topics, context, beginning).readOn(text, beginning);
        return own.namesSomething()
                ? Optional.of(new FollowUp(names, context, beginning).complete(own, input.filters()))
                : Optional.empty();
    }

    /** The day that a question asked now counts from, unless it is asked as of another. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** What the glossary knows by that name. */
    public Optional<Entity> named(String name) {
        return glossary.get().byName(name);
    }

    private TimeContext context(QuestionInput input) {
        LocalDate asOf = input.filters().asOf();
        return new TimeContext(asOf == null ? today() : asOf, asOf != null, input.coverage(), weekRule.get(), null);
    }

    private Question read(
            String text, Filters filters, Glossary names, TimeContext context, @Nullable Question previous) {
        Understood own = new TextReader(names, topics, context, previous).read(text);
        return new FollowUp(names, context, previous).complete(own, filters);
    }
}
