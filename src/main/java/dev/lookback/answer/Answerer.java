package dev.lookback.answer;

import dev.lookback.answer.Answer.Reason;
import dev.lookback.answer.Answer.Status;
import dev.lookback.index.ChunkKind;
import dev.lookback.index.HybridIndex;
import dev.lookback.question.Question;
import dev.lookback.question.Question.Kind;
import dev.lookback.report.Period;
import dev.lookback.retrieve.ContentTerm;
import dev.lookback.retrieve.Retrieval;
import dev.lookback.retrieve.Retriever;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Turns a question into a cited answer, or an honest "not found".
 *
 * <ol>
 *   <li>{@link Retriever}: the best passages for the question, within the days asked about.
 *   <li>{@link LoadedPeriods}: is any report loaded for these days? If not, say which days are missing.
 *   <li>{@link EvidenceCheck}: do they carry an answer at all? If not, say what is missing.
 *   <li>{@link IncidentAnswers}: questions about incidents are answered from facts.
 *   <li>{@link MetricAnswers}: questions for a value or its course are answered from metric readings.
 *   <li>{@link SummaryWriter}: questions for what happened on some days.
 *   <li>{@link PassageWriter}: all others by the passages' own words.
 * </ol>
 *
 * Safe for use by several threads.
 */
public final class Answerer {
    private static final int PASSAGES = 20;

    private final HybridIndex index;
    private final Retriever retriever;
    private final IncidentAnswers incidents;
    private final MetricAnswers metrics;
    private final SummaryWriter summaries;
    private final EvidenceCheck evidence = new EvidenceCheck();

    /**
     * @param index facts and reports
     * @param retriever finds passages
     */
    public Answerer(HybridIndex index, Retriever retriever) {
        this.index = index;
        this.retriever = retriever;
        Incidents known = new Incidents(index);
        this.incidents = new IncidentAnswers(known);
        this.summaries = new SummaryWriter(index, known);
        this.metrics = new MetricAnswers(index);
    }

    /**
     * Answers a question.
     *
     * @param understandMillis how long reading it took
     */
    public Answer answer(Question question, double understandMillis) {
        Clockwork clock = new Clockwork(understandMillis);
        Texts texts = Texts.in(question.language());
        LoadedPeriods coverage = new LoadedPeriods(index.reports(), question.asOf());
        Period window = question.window();
        if (coverage.isEmpty()) {
            return notFound(question, Reason.NO_REPORTS, texts.of("notFound.none"), clock);
        }
        Retrieval retrieval = retriever.retrieve(question, wanted(question.kind()), PASSAGES);
        if (window != null && !coverage.touches(window) && !isForeseen(question, retrieval)) {
            return notFound(question, Reason.NO_REPORTS, noReports(texts, coverage, window), clock);
        }
        clock.retrieved();
        Draft draft = new Draft();
        if (isAboutIncidents(question, retrieval)) {
            if (incidents.write(question, retrieval, texts, draft) == IncidentAnswers.Outcome.NONE_FITS) {
                return notStated(question, texts, retrieval, clock);
            }
        } else if (isAboutMetrics(question, retrieval)) {
            metrics.write(question, retrieval, texts, draft);
        } else if (question.kind() == Kind.SUMMARY) {
            summaries.write(question, retrieval, texts, draft);
        }
        if (draft.isEmpty() && !retrieval.passages().isEmpty() && evidence.supports(retrieval)) {
            new PassageWriter(texts, draft).write(question, retrieval.passages());
        }
        if (draft.isEmpty()) {
            return unsupported(question, texts, retrieval, clock);
        }
        boolean partial = window != null && isOverAll(question) && sayGaps(coverage.gaps(window), texts, draft);
        return answered(question, partial ? Status.PARTIAL : Status.ANSWERED, draft, clock);
    }

    /** Days without a report may be named by earlier ones: "what is planned for July". */
    private boolean isForeseen(Question question, Retrieval retrieval) {
        return switch (question.kind()) {
            case PLAN, PROGRESS, OTHER -> !retrieval.passages().isEmpty() && evidence.supports(retrieval);
            default -> false;
        };
    }

    /** Kinds whose answer is wrong when a report of these days is missing. */
    private static boolean isOverAll(Question question) {
        return switch (question.kind()) {
            case COUNT, LIST, COMPARE, SUMMARY -> true;
            case DURATION ->
                question.focus().aggregate() != null || question.focus().superlative() != null;
            case CAUSE, HANDLING, TREND, PROGRESS, PLAN, SIMILAR, OTHER -> false;
        };
    }

    private static boolean sayGaps(List<Period> gaps, Texts texts, Draft draft) {
        if (gaps.isEmpty()) {
            return false;
        }
        String days = gaps.stream()
                .map(gap -> texts.of("window.of", gap.from(), gap.to()))
                .collect(Collectors.joining(texts.of("list.separator")));
        draft.say(texts.of("coverage.partial", days), List.of());
        return true;
    }

    /** Kinds of passages that a kind of question prefers. */
    static Set<ChunkKind> wanted(Kind kind) {
        return switch (kind) {
            case CAUSE, HANDLING, DURATION, COUNT, LIST, COMPARE, SIMILAR -> EnumSet.of(ChunkKind.INCIDENT);
            case TREND -> EnumSet.of(ChunkKind.METRIC);
            case PROGRESS -> EnumSet.of(ChunkKind.PROGRESS, ChunkKind.NOTE);
            case PLAN -> EnumSet.of(ChunkKind.PLAN, ChunkKind.PROGRESS);
            case SUMMARY, OTHER -> EnumSet.noneOf(ChunkKind.class);
        };
    }

    /** Questions for a cause and the like, where an incident is what was found first. */
    private static boolean isAboutIncidents(Question question, Retrieval retrieval) {
        return switch (question.kind()) {
            case CAUSE, HANDLING, DURATION, COUNT, LIST, COMPARE, SIMILAR -> true;
            case TREND, PROGRESS, PLAN, SUMMARY -> false;
            case OTHER ->
                !retrieval.passages().isEmpty()
                        && retrieval.passages().getFirst().passage().kind() == ChunkKind.INCIDENT;
        };
    }

    /** Questions for a value or its course, where a metric is what was found first. */
    private static boolean isAboutMetrics(Question question, Retrieval retrieval) {
        return question.kind() == Kind.TREND
                || (question.kind() == Kind.OTHER
                        && !retrieval.passages().isEmpty()
                        && retrieval.passages().getFirst().passage().kind() == ChunkKind.METRIC);
    }

    private static Answer unsupported(Question question, Texts texts, Retrieval retrieval, Clockwork clock) {
        List<String> missing = retrieval.support().missing();
        if (!missing.isEmpty()) {
            String names = String.join(texts.of("list.separator"), missing);
            return notFound(question, Reason.NOT_MENTIONED, texts.of("notFound.notMentioned", names), clock);
        }
        return notStated(question, texts, retrieval, clock);
    }

    private static Answer notStated(Question question, Texts texts, Retrieval retrieval, Clockwork clock) {
        String named = retrieval.terms().stream()
                .filter(term -> term.kind() == ContentTerm.Kind.NAME)
                .map(ContentTerm::text)
                .collect(Collectors.joining(texts.of("list.separator")));
        return named.isEmpty()
                ? notFound(question, Reason.NOT_MENTIONED, texts.of("notFound.notMentionedAtAll"), clock)
                : notFound(question, Reason.NOT_STATED, texts.of("notFound.notStated", named), clock);
    }

    private static String noReports(Texts texts, LoadedPeriods coverage, Period window) {
        String gap = coverage.lastBefore(window)
                .map(before -> coverage.firstAfter(window)
                        .map(after -> texts.of("notFound.gap", before, after))
                        .orElseGet(() -> texts.of("notFound.after", before)))
                .orElseGet(() -> coverage.firstAfter(window)
                        .map(after -> texts.of("notFound.before", after))
                        .orElse(""));
        return texts.of("notFound.noReports", IncidentAnswers.window(texts, window), gap);
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

    private static Answer notFound(Question question, Reason reason, String text, Clockwork clock) {
        return new Answer(
                UUID.randomUUID().toString(),
                question,
                Status.NOT_FOUND,
                reason,
                List.of(new Sentence(text, List.of(), true)),
                List.of(),
                null,
                null,
                null,
                "extractive",
                clock.timings());
    }
}
