package dev.lookback.answer;

import dev.lookback.answer.Answer.Reason;
import dev.lookback.answer.Answer.Status;
import dev.lookback.glossary.FoldedText;
import dev.lookback.index.ChunkKind;
import dev.lookback.index.Filter;
import dev.lookback.index.HybridIndex;
import dev.lookback.index.ReportSummary;
import dev.lookback.question.Question;
import dev.lookback.question.Question.Kind;
import dev.lookback.report.Period;
import dev.lookback.retrieve.ContentTerm;
import dev.lookback.retrieve.RankedPassage;
import dev.lookback.retrieve.Retrieval;
import dev.lookback.retrieve.Retriever;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
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
 *   <li>{@link ProgressAnswers}: questions how far a project is, from what reports said of it over time.
 *   <li>{@link PlanAnswers}: questions what was announced, and what became of it.
 *   <li>{@link SummaryWriter}: questions for what happened on some days.
 *   <li>{@link PassageWriter}: all others by the passages' own words.
 * </ol>
 *
 * Safe for use by several threads.
 */
public final class Answerer {
    private static final int PASSAGES = 20;
    /** A project's story is told in many reports. */
    private static final int PASSAGES_OF_PROJECT = 60;

    private static final double MOST_OF_IT = 0.7;
    private static final int FEW = 3;
    private static final double DAYS_OF_WEEK = 7;
    private static final Pattern RANGE = Pattern.compile("到|至|(?i)\\b(?:to|and|until|through)\\b|.[-~].*[年月]");

    /** Words for something that was set out to be reached. */
    private static final Pattern TARGET =
            Pattern.compile("目标|计划|说要|定的|下周|(?i)\\b(?:target|plan|goal|announced|next week)\\b");

    /** Words for how much of something is done. */
    private static final Pattern SHARE_DONE = Pattern.compile(
            "进度|进展|做到|完成|迁|搬|(?i)\\b(?:progress|advance[ds]?|per ?cent|percent|migrat\\w+|move[ds]? out|move|rollout|complete[ds]?)\\b");

    private final HybridIndex index;
    private final Retriever retriever;
    private final IncidentAnswers incidents;
    private final MetricAnswers metrics;
    private final ProgressAnswers projects;
    private final PlanAnswers plans;
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
        this.summaries = new SummaryWriter(index, known, retriever);
        this.metrics = new MetricAnswers(index);
        this.projects = new ProgressAnswers(index, retriever);
        this.plans = new PlanAnswers(index, retriever);
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
            return notFound(question, Reason.NO_REPORTS, noReportYet(question, texts), clock);
        }
        if (window == null && !question.wording().impossible().isEmpty()) {
            return notFound(question, Reason.NO_REPORTS, impossible(question, texts), clock);
        }
        int most = question.kind() == Kind.PROGRESS ? PASSAGES_OF_PROJECT : PASSAGES;
        Retrieval retrieval = retriever.retrieve(question, wanted(question.kind()), most);
        boolean uncovered = window != null && !coverage.touches(window);
        clock.retrieved();
        Draft draft = new Draft();
        if (window != null && uncovered && !mayBeToldElsewhere(question, window)) {
            return incidents.writeNoneStated(question, retrieval, texts, draft)
                    ? answered(question, Status.ANSWERED, draft, clock)
                    : notFound(question, Reason.NO_REPORTS, noReports(texts, coverage, window), clock);
        }
        if (question.kind() == Kind.COMPARE && !incidents.areAsked(question, retrieval)) {
            metrics.write(question, retrieval, texts, draft);
        }
        if (question.kind() == Kind.COUNT && !incidents.areAsked(question, retrieval)) {
            metrics.writeNamed(question, retrieval, texts, draft);
        }
        if (draft.isEmpty() && isAboutIncidents(question, retrieval)) {
            if (incidents.write(question, retrieval, texts, draft) == IncidentAnswers.Outcome.NONE_FITS) {
                return notStated(question, texts, retrieval, clock);
            }
        } else if (draft.isEmpty() && isAboutMetrics(question, retrieval)) {
            MetricAnswers.Outcome outcome = metrics.write(question, retrieval, texts, draft);
            if (outcome == MetricAnswers.Outcome.NONE_FITS && !isSaid(retrieval)) {
                return notStated(question, texts, retrieval, clock);
            }
            if (outcome == MetricAnswers.Outcome.WRITTEN && window == null && draft.isOnePoint() && isSaid(retrieval)) {
                new PassageWriter(texts, draft).write(question, retrieval.passages());
            }
            if (outcome == MetricAnswers.Outcome.NOTHING && incidents.areAsked(question, retrieval)) {
                incidents.write(question, retrieval, texts, draft);
            } else if (outcome == MetricAnswers.Outcome.NOTHING
                    && SHARE_DONE.matcher(question.text()).find()) {
                projects.write(question, retrieval, texts, draft);
            }
        } else if (question.kind() == Kind.PROGRESS) {
            projects.write(question, retrieval, texts, draft);
            if (draft.isEmpty() && TARGET.matcher(question.text()).find()) {
                plans.write(question, retrieval, texts, draft);
            }
        } else if (question.kind() == Kind.PLAN) {
            plans.write(question, retrieval, texts, draft);
        } else if (question.kind() == Kind.SUMMARY) {
            summaries.write(question, retrieval, texts, draft);
        }
        boolean says = window != null || !retrieval.terms().isEmpty();
        if (draft.isEmpty() && says && !retrieval.passages().isEmpty() && evidence.supports(retrieval)) {
            new PassageWriter(texts, draft).write(question, naming(retrieval));
            writeOtherDays(question, texts, draft);
        }
        if (draft.isEmpty() && uncovered && window != null) {
            return notFound(question, Reason.NO_REPORTS, noReports(texts, coverage, window), clock);
        }
        if (draft.isEmpty()) {
            return unsupported(question, texts, retrieval, clock);
        }
        boolean partial = window != null && isOverAll(question) && sayGaps(coverage.gaps(window), texts, draft);
        return answered(question, partial ? Status.PARTIAL : Status.ANSWERED, draft, clock);
    }

    /** The passages that name what the question names; all if none does. */
    private static List<RankedPassage> naming(Retrieval retrieval) {
        List<ContentTerm> names = retrieval.terms().stream()
                .filter(term -> term.kind() == ContentTerm.Kind.NAME)
                .toList();
        List<RankedPassage> naming = retrieval.passages().stream()
                .filter(found -> names.stream()
                        .anyMatch(name -> name.isIn(FoldedText.fold(
                                found.passage().head() + "\n" + found.passage().text()))))
                .toList();
        return naming.isEmpty() ? retrieval.passages() : naming;
    }

    /** Tells whether one passage holds most of what the question says. */
    private static boolean isSaid(Retrieval retrieval) {
        return retrieval.passages().stream()
                .limit(FEW)
                .anyMatch(found -> found.parts().coverage() >= MOST_OF_IT);
    }

    /** What is told of the days to compare with. */
    private void writeOtherDays(Question question, Texts texts, Draft draft) {
        Period other = question.comparedWith();
        if (other != null) {
            Question same = question.on(other);
            Filter filter = new Filter(other, Set.of(), Set.of(), null, question.asOf());
            List<RankedPassage> passages = retriever
                    .retrieve(same, wanted(question.kind()), filter, PASSAGES)
                    .passages();
            if (!passages.isEmpty()) {
                new PassageWriter(texts, draft).write(same, passages);
            }
        }
    }

    /**
     * Days without a report may be named by others: "what is planned for July", "what did April cost". What broke on them may
     * be told later.
     */
    private boolean mayBeToldElsewhere(Question question, Period window) {
        return switch (question.kind()) {
            case PLAN, PROGRESS, TREND, OTHER -> true;
            case CAUSE, HANDLING, DURATION, COUNT, LIST, COMPARE, SIMILAR, SUMMARY ->
                incidents.anyOn(window, question.asOf());
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
        if (gaps.size() > FEW) {
            long days = gaps.stream().mapToLong(Answerer::length).sum();
            Period longest = gaps.stream()
                    .max(Comparator.comparingLong(Answerer::length))
                    .orElseThrow();
            String words = texts.of("window.of", longest.from(), longest.to());
            draft.say(texts.of("coverage.many", gaps.size(), Math.round(days / DAYS_OF_WEEK), words), List.of());
            return true;
        }
        String days = gaps.stream()
                .map(gap -> texts.of("window.of", gap.from(), gap.to()))
                .collect(Collectors.joining(texts.of("list.separator")));
        draft.say(texts.of("coverage.partial", days), List.of());
        return true;
    }

    private static long length(Period period) {
        return ChronoUnit.DAYS.between(period.from(), period.to()) + 1;
    }

    private String noReportYet(Question question, Texts texts) {
        LocalDate asOf = question.asOf();
        return index.reports().stream()
                .map(ReportSummary::dated)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .filter(first -> asOf != null)
                .map(first -> texts.of("notFound.asOf", Objects.requireNonNull(asOf), first))
                .orElseGet(() -> texts.of("notFound.none"));
    }

    private static String impossible(Question question, Texts texts) {
        String words = question.wording().impossible().getFirst();
        boolean range = RANGE.matcher(words).find();
        return texts.of(range ? "impossible.range" : "impossible.date", words);
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
            case CAUSE, HANDLING, DURATION, LIST, COMPARE, SIMILAR -> true;
            case COUNT -> Quantities.asked(question) == null;
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
