package dev.lookback.answer;

import dev.lookback.answer.Answer.Status;
import dev.lookback.answer.AnswerWriter.Outcome;
import dev.lookback.index.HybridIndex;
import dev.lookback.index.IndexCache;
import dev.lookback.question.Question;
import dev.lookback.question.Question.Kind;
import dev.lookback.question.QuestionReader;
import dev.lookback.report.Period;
import dev.lookback.retrieve.Retrieval;
import dev.lookback.retrieve.Retriever;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Turns a question into a cited answer, or an honest "not found".
 *
 * <ol>
 *   <li>{@link LoadedPeriods}: is any report loaded for the days asked about? If not, {@link NotFound} says which are missing.
 *   <li>{@link Retriever}: the best passages for the question, within these days.
 *   <li>{@link Routes}: the writers for its kind are asked in turn. {@link IncidentAnswers}, {@link MetricAnswers}, {@link
 *       ProgressAnswers}, {@link PlanAnswers} and {@link SummaryAnswers} compute from facts, {@link PassageAnswers} quotes; each
 *       decides by itself whether it answers.
 *   <li>{@link NotFound} if none does; {@link MissingDays} if one does and some of the days are not loaded.
 * </ol>
 *
 * Safe for use by several threads.
 */
public final class Answerer {
    private static final int PASSAGES = 20;
    /** A project's story is told in many reports. */
    private static final int PASSAGES_OF_PROJECT = 60;

    private final HybridIndex index;
    private final Retriever retriever;
    private final QuestionReader questions;
    private final IncidentAnswers incidents;
    private final Routes routes;
    private final IndexCache<Optional<LocalDate>, LoadedPeriods> loaded;

    /**
     * @param index facts and reports
     * @param retriever finds passages
     * @param questions knows names and what day it is
     */
    public Answerer(HybridIndex index, Retriever retriever, QuestionReader questions) {
        this.index = index;
        this.retriever = retriever;
        this.questions = questions;
        Incidents known = new Incidents(index);
        incidents = new IncidentAnswers(known, new GradedCounts(index), questions::named);
        routes = new Routes(index, retriever, known, incidents);
        loaded = new IndexCache<>(index, asOf -> new LoadedPeriods(index.reports(), asOf.orElse(null)));
    }

    /**
     * Which days reports are about.
     *
     * @param asOf reports of later days do not exist; null for no limit
     */
    LoadedPeriods loaded(@Nullable LocalDate asOf) {
        return loaded.get(Optional.ofNullable(asOf));
    }

    /**
     * Answers a question.
     *
     * @param understandMillis how long reading it took
     */
    public Answer answer(Question question, double understandMillis) {
        Clockwork clock = new Clockwork(understandMillis);
        Texts texts = Texts.in(question.language());
        LoadedPeriods coverage = loaded(question.asOf());
        Period window = question.window();
        if (coverage.isEmpty()) {
            return notFound(question, NotFound.noReportYet(question, index.reports(), texts), clock);
        }
        if (window == null && !question.wording().impossible().isEmpty()) {
            return notFound(question, NotFound.impossible(question, texts), clock);
        }
        int most = question.kind() == Kind.PROGRESS ? PASSAGES_OF_PROJECT : PASSAGES;
        Retrieval retrieval = retriever.retrieve(question, Routes.wanted(question.kind()), most);
        clock.retrieved();
        boolean uncovered = window != null && !coverage.touches(window);
        LocalDate today = question.asOf() == null ? questions.today() : question.asOf();
        Asked asked = new Asked(question, retrieval, coverage, today, texts);
        Draft draft = new Draft();
        if (uncovered && !mayBeToldElsewhere(question)) {
            return incidents.writeNoneStated(asked, draft) == Outcome.WRITTEN
                    ? answered(question, Status.ANSWERED, draft, clock)
                    : notFound(question, NotFound.noReports(question, coverage, texts), clock);
        }
        return switch (routes.write(asked, draft)) {
            case NONE_FITS -> notFound(question, NotFound.notStated(asked), clock);
            case PASSED ->
                notFound(
                        question,
                        uncovered ? NotFound.noReports(question, coverage, texts) : NotFound.unsupported(asked),
                        clock);
            case WRITTEN -> {
                question.wording().notes().forEach(note -> draft.say(note, List.of()));
                boolean partial = new MissingDays(coverage).say(question, texts, draft);
                yield answered(question, partial ? Status.PARTIAL : Status.ANSWERED, draft, clock);
            }
        };
    }

    /**
     * Days without a report may be named by others: "what is planned for July", "what did April cost". What broke on them may
     * be told later.
     */
    private boolean mayBeToldElsewhere(Question question) {
        return switch (question.kind()) {
            case PLAN, PROGRESS, TREND, OTHER -> true;
            case CAUSE, HANDLING, DURATION, COUNT, LIST, COMPARE, SIMILAR, SUMMARY -> incidents.anyOn(question);
        };
    }

    private static Answer answered(Question question, Status status, Draft draft, Clockwork clock) {
        return new Answer(
                UUID.randomUUID().toString(),
                question,
                status,
                null,
                draft.sentences(),
                draft.citations(),
                draft.table(),
                draft.series(),
                draft.count(),
                "extractive",
                clock.timings());
    }

    private static Answer notFound(Question question, NotFound why, Clockwork clock) {
        return new Answer(
                UUID.randomUUID().toString(),
                question,
                Status.NOT_FOUND,
                why.reason(),
                List.of(new Sentence(why.text(), List.of(), true)),
                List.of(),
                null,
                null,
                null,
                "extractive",
                clock.timings());
    }
}
