package dev.lookback.answer;

import dev.lookback.guard.Evidence;
import dev.lookback.guard.Guard;
import dev.lookback.llm.ChatModel;
import dev.lookback.llm.Deadlines;
import dev.lookback.llm.Ending;
import dev.lookback.question.Question;
import dev.lookback.question.Question.Language;
import dev.lookback.retrieve.Passage;
import dev.lookback.retrieve.RankedPassage;
import dev.lookback.retrieve.Retriever;
import java.time.Duration;
import java.util.List;

/**
 * Has a model say in its words what was found and computed, and lets nothing through that the sources do not carry.
 *
 * <ol>
 *   <li>{@link Exhibits}: the computed sentences and the best passages, numbered.
 *   <li>{@link Prompts}: the question with these as data.
 *   <li>{@link Phrasing}: sentence by sentence, checked by the {@link Guard}, repaired once or replaced.
 *   <li>When the model fails, what was not told yet is told in the reports' own words.
 * </ol>
 *
 * Safe for use by several threads.
 */
public final class Phraser {
    private static final int MOST_PASSAGES = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ChatModel model;
    private final Deadlines deadlines;
    private final Guard guard;
    private final Rewording rewording;
    private final Prompts zh = new Prompts(Language.ZH);
    private final Prompts en = new Prompts(Language.EN);

    /**
     * @param model writes
     * @param deadlines for one answer
     * @param guard checks
     */
    public Phraser(ChatModel model, Deadlines deadlines, Guard guard) {
        this(model, deadlines, guard, PATIENCE);
    }

    /** @param patience how long readers are kept waiting for their question in other words */
    public Phraser(ChatModel model, Deadlines deadlines, Guard guard, Duration patience) {
        this.model = model;
        this.deadlines = deadlines;
        this.guard = guard;
        this.rewording = new Rewording(model, deadlines, patience, guard.rewordings(), this::prompts);
    }

    Rewording rewording() {
        return rewording;
    }

    /**
     * Phrases an answer that was put together without a model; one that found nothing stays as it is.
     *
     * @param retriever finds more passages for the question
     */
    Answer phrase(Answer answer, Retriever retriever, AnswerProgress progress) {
        if (answer.status() == Answer.Status.NOT_FOUND) {
            return answer.told(progress);
        }
        Question question = answer.question();
        Exhibits exhibits = Exhibits.of(answer, more(question, retriever));
        Evidence evidence = guard.evidence(
                exhibits.sources(),
                prompts(question.language()).task(),
                question.language() == Language.ZH,
                answer.count());
        exhibits.shown().forEach(progress::passage);
        Phrasing phrasing = new Phrasing(answer, exhibits, evidence, this, progress);
        Ending ending = model.stream(prompts(question.language()).answer(question, exhibits), deadlines, phrasing);
        phrasing.end(ending);
        return phrasing.answer(ending);
    }

    private static List<Passage> more(Question question, Retriever retriever) {
        return switch (question.kind()) {
            case PROGRESS, PLAN, SUMMARY, OTHER ->
                retriever.retrieve(question, Routes.wanted(question.kind()), MOST_PASSAGES).passages().stream()
                        .map(RankedPassage::passage)
                        .toList();
            case CAUSE, HANDLING, DURATION, COUNT, LIST, TREND, COMPARE, SIMILAR -> List.of();
        };
    }

    ChatModel model() {
        return model;
    }

    Deadlines deadlines() {
        return deadlines;
    }

    Guard guard() {
        return guard;
    }

    Prompts prompts(Language language) {
        return switch (language) {
            case ZH -> zh;
            case EN -> en;
        };
    }
}
