package dev.lookback.answer;

import dev.lookback.answer.Answer.Reason;
import dev.lookback.answer.Answer.Status;
import dev.lookback.answer.Answer.Timings;
import dev.lookback.glossary.Entity;
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
import org.jspecify.annotations.Nullable;

/**
 * Turns a question into a cited answer, or an honest "not found".
 *
 * <ol>
 *   <li>{@link LoadedPeriods}: is any report loaded for the days asked about? If not, say which days are missing.
 *   <li>{@link Retriever}: the best passages for the question.
 *   <li>{@link EvidenceCheck}: do they carry an answer at all? If not, say what is missing.
 *   <li>{@link IncidentSearch} and {@link IncidentWriter}: questions about incidents are answered from facts.
 *   <li>{@link PassageWriter}: all others by the passages' own words.
 * </ol>
 *
 * Safe for use by several threads.
 */
public final class Answerer {
    private static final int PASSAGES = 20;

    private final HybridIndex index;
    private final Retriever retriever;
    private final IncidentSearch incidents;
    private final EvidenceCheck evidence = new EvidenceCheck();

    /**
     * @param index facts and reports
     * @param retriever finds passages
     */
    public Answerer(HybridIndex index, Retriever retriever) {
        this.index = index;
        this.retriever = retriever;
        this.incidents = new IncidentSearch(index);
    }

    /** Answers a question. */
    public Answer answer(Question question) {
        long start = System.nanoTime();
        Texts texts = Texts.in(question.language());
        LoadedPeriods coverage = new LoadedPeriods(index.reports(), question.asOf());
        Period window = question.window();
        if (coverage.isEmpty() || (window != null && !coverage.touches(window))) {
            return notFound(question, Reason.NO_REPORTS, noReports(texts, coverage, window), start, start);
        }
        Retrieval retrieval = retriever.retrieve(question, wanted(question.kind()), PASSAGES);
        long retrieved = System.nanoTime();
        if (isAboutIncidents(question, retrieval)) {
            Draft draft = new Draft();
            IncidentSearch.Result found = incidents.find(question, retrieval);
            boolean supported = found.exact() || evidence.supports(retrieval);
            if (!found.incidents().isEmpty() && supported) {
                new IncidentWriter(texts, draft)
                        .write(question, found.incidents(), subject(question), window(texts, window));
                return answered(question, draft, start, retrieved);
            }
        }
        if (retrieval.passages().isEmpty() || !evidence.supports(retrieval)) {
            return unsupported(question, texts, retrieval, start, retrieved);
        }
        Draft draft = new Draft();
        new PassageWriter(texts, draft).write(question, retrieval.passages());
        return answered(question, draft, start, retrieved);
    }

    private static Set<ChunkKind> wanted(Kind kind) {
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

    private static String subject(Question question) {
        return question.entities().stream()
                .filter(entity -> entity.kind() != Entity.Kind.TERM)
                .map(Entity::canonical)
                .collect(Collectors.joining("、"));
    }

    private static String window(Texts texts, @Nullable Period window) {
        return window == null ? "" : texts.of("window.of", window.from(), window.to());
    }

    private Answer unsupported(Question question, Texts texts, Retrieval retrieval, long start, long retrieved) {
        List<String> missing = retrieval.support().missing();
        if (!missing.isEmpty()) {
            String names = String.join(texts.of("list.separator"), missing);
            return notFound(question, Reason.NOT_MENTIONED, texts.of("notFound.notMentioned", names), start, retrieved);
        }
        String named = retrieval.terms().stream()
                .filter(term -> term.kind() == ContentTerm.Kind.NAME)
                .map(ContentTerm::text)
                .collect(Collectors.joining(texts.of("list.separator")));
        return named.isEmpty()
                ? notFound(question, Reason.NOT_MENTIONED, texts.of("notFound.notMentionedAtAll"), start, retrieved)
                : notFound(question, Reason.NOT_STATED, texts.of("notFound.notStated", named), start, retrieved);
    }

    private static String noReports(Texts texts, LoadedPeriods coverage, @Nullable Period window) {
        if (coverage.isEmpty() || window == null) {
            return texts.of("notFound.none");
        }
        String gap = coverage.lastBefore(window)
                .map(before -> coverage.firstAfter(window)
                        .map(after -> texts.of("notFound.gap", before, after))
                        .orElseGet(() -> texts.of("notFound.after", before)))
                .orElseGet(() -> coverage.firstAfter(window)
                        .map(after -> texts.of("notFound.before", after))
                        .orElse(""));
        return texts.of("notFound.noReports", window(texts, window), gap);
    }

    private static Answer answered(Question question, Draft draft, long start, long retrieved) {
        return new Answer(
                UUID.randomUUID().toString(),
                question,
                Status.ANSWERED,
                null,
                draft.sentences(),
                draft.citations(),
                draft.table(),
                draft.series(),
                draft.count(),
                "extractive",
                timings(start, retrieved));
    }

    private static Answer notFound(Question question, Reason reason, String text, long start, long retrieved) {
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
                timings(start, retrieved));
    }

    private static Timings timings(long start, long retrieved) {
        double millis = 1e6;
        return new Timings(0, (retrieved - start) / millis, (System.nanoTime() - retrieved) / millis);
    }
}
