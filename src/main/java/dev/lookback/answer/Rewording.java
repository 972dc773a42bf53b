package dev.lookback.answer;

import dev.lookback.guard.RewordingCheck;
import dev.lookback.index.HybridIndex;
import dev.lookback.llm.ChatListener;
import dev.lookback.llm.ChatModel;
import dev.lookback.llm.Deadlines;
import dev.lookback.llm.Ending;
import dev.lookback.llm.Prompt;
import dev.lookback.question.Question;
import dev.lookback.question.Question.Language;
import dev.lookback.question.QuestionInput;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Has a model put a question in other words where rules come to an end: a follow-up as a question of its own, and a question
 * that found nothing in the reports' other language.
 *
 * <p>Readers wait for this before they see anything, so the model has little time; what it does not do in that time is no
 * failure of its, and the question stays as it was read. Safe for use by several threads.
 */
final class Rewording {
    private static final int MOST_TOKENS = 200;
    private static final int LONGEST = 400;
    private static final int REMEMBERED = 6;
    private static final int FEW_WORDS = 2;
    private static final Pattern LABEL = Pattern.compile(
            "^(?:[-*>\\s]*(?:改写(?:后|后的问题)?|完整问题|问题|译文|翻译|[Qq]uestion|[Tt]ranslation|[Rr]ewritten)\\s*[:：]\\s*)");
    /** Words that any report in the language holds. */
    private static final List<String> USUAL_ZH = List.of("完成", "系统", "问题", "上线", "本周", "恢复");

    private static final List<String> USUAL_EN = List.of("week", "system", "complete", "release", "team", "issue");

    private final ChatModel model;
    private final Deadlines deadlines;
    private final Duration patience;
    private final RewordingCheck check;
    private final Function<Language, Prompts> prompts;

    /** @param patience how long a reader is kept waiting */
    Rewording(
            ChatModel model,
            Deadlines deadlines,
            Duration patience,
            RewordingCheck check,
            Function<Language, Prompts> prompts) {
        this.model = model;
        this.deadlines = deadlines;
        this.patience = patience;
        this.check = check;
        this.prompts = prompts;
    }

    /**
     * A follow-up as a question of its own; empty if it needs none, or the model has nothing sound to say.
     *
     * @param input as it came in
     * @param read what rules made of it
     */
    Optional<String> standAlone(QuestionInput input, Question read, AnswerProgress progress) {
        List<String> history = input.history();
        if (history.isEmpty() || !mayLean(read)) {
            return Optional.empty();
        }
        List<String> earlier = history.subList(Math.max(0, history.size() - REMEMBERED), history.size());
        return write(
                prompts.apply(read.language()).rewrite(read.text(), earlier, MOST_TOKENS),
                progress,
                text -> !text.equals(read.text()) && check.completes(text, read.text(), history));
    }

    /** Rules took something over, or so little is said that it may be a part only. */
    private static boolean mayLean(Question read) {
        return !read.inherited().isEmpty()
                || (read.entities().isEmpty() && read.wording().contentWords().size() <= FEW_WORDS);
    }

    /** The question in the other language; empty if no report is written in it, or the model has nothing sound to say. */
    Optional<String> translation(Question question, HybridIndex index, AnswerProgress progress) {
        List<String> usual = question.language() == Language.ZH ? USUAL_EN : USUAL_ZH;
        if (index.frequencies(usual).values().stream().allMatch(count -> count == 0)) {
            return Optional.empty();
        }
        return write(
                prompts.apply(question.language()).translate(question.text(), MOST_TOKENS),
                progress,
                text -> check.translates(text, question.text()));
    }

    private Optional<String> write(Prompt prompt, AnswerProgress progress, Predicate<String> sound) {
        if (!model.available()) {
            return Optional.empty();
        }
        Impatient listener = new Impatient(progress, System.nanoTime() + patience.toNanos());
        Ending ending = model.stream(prompt, deadlines, listener);
        if (!(ending instanceof Ending.Complete complete) || complete.cut()) {
            return Optional.empty();
        }
        return listener.written
                .toString()
                .lines()
                .map(line -> LABEL.matcher(line.strip()).replaceFirst("").replaceAll("^[“\"「]|[”\"」]$", ""))
                .filter(line -> !line.isBlank())
                .findFirst()
                .filter(line -> line.length() <= LONGEST)
                .filter(sound);
    }

    /** Wants no more once its time is over; a model that was left for that has not failed. */
    private static final class Impatient implements ChatListener {
        private final StringBuilder written = new StringBuilder();
        private final AnswerProgress progress;
        private final long until;

        Impatient(AnswerProgress progress, long until) {
            this.progress = progress;
            this.until = until;
        }

        @Override
        public void text(String piece) {
            written.append(piece);
        }

        @Override
        public boolean cancelled() {
            return System.nanoTime() - until > 0 || progress.readerLeft();
        }
    }
}
