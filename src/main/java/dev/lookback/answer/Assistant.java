package dev.lookback.answer;

import dev.lookback.index.ChunkKind;
import dev.lookback.index.Filter;
import dev.lookback.index.HybridIndex;
import dev.lookback.question.Question;
import dev.lookback.question.QuestionInput;
import dev.lookback.question.QuestionReader;
import dev.lookback.question.TwoCounts;
import dev.lookback.report.Period;
import dev.lookback.retrieve.ListPlaces;
import dev.lookback.retrieve.Passage;
import dev.lookback.retrieve.Retrieval;
import dev.lookback.retrieve.Retriever;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * From words as typed to an answer or to ranked passages: reads the question ({@link QuestionReader}), then finds
 * ({@link Retriever}), then answers ({@link Answerer}), and has a model
 * phrase it if there is one ({@link Phraser}). Safe for use by several threads.
 */
public final class Assistant {
    private static final int LONGEST_DESCRIPTION = 600;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final int YEARS_BACK = 3;

    private final HybridIndex index;
    private final QuestionReader questions;
    private final Retriever retriever;
    private final Answerer answerer;
    private final @Nullable Phraser phraser;

    /**
     * @param index tells which days are covered
     * @param questions reads questions
     * @param retriever finds passages
     */
    public Assistant(HybridIndex index, QuestionReader questions, Retriever retriever) {
        this(index, questions, retriever, null);
    }

    /**
     * An assistant whose answers a model phrases.
     *
     * @param phraser has answers phrased; null to give them as they are found
     */
    public Assistant(HybridIndex index, QuestionReader questions, Retriever retriever, @Nullable Phraser phraser) {
        this.phraser = phraser;
        this.index = index;
        this.questions = questions;
        this.retriever = retriever;
        this.answerer = new Answerer(index, retriever, questions);
    }

    /**
     * What a question was taken to mean. A month without a year is the latest one that a report covers, or else the latest
     * one that a report speaks of.
     */
    public Question understand(QuestionInput input) {
        Period days = answerer.loaded(null).all();
        Question question = questions.read(input.covering(days));
        if (days == null || question.window() == null) {
            return question;
        }
        if (isCovered(question)) {
            return lacksYear(question) ? withOtherYears(question, readings(input, days, question)) : question;
        }
        List<Question> readings = readings(input, days, question);
        return readings.stream()
                .filter(this::isCovered)
                .findFirst()
                .or(() -> readings.stream().filter(this::isSpokenOf).findFirst())
                .orElse(question);
    }

    /** Tells whether nothing said of which year its days are. */
    private static boolean lacksYear(Question question) {
        return question.wording().windows().stream()
                .anyMatch(mention -> mention.lacksYear() && mention.period().equals(question.window()));
    }

    /** The question with the other years told that it could have meant. */
    private Question withOtherYears(Question question, List<Question> readings) {
        Texts texts = Texts.in(question.language());
        String others = readings.stream()
                .filter(other -> !Objects.equals(other.window(), question.window()) && isCovered(other))
                .map(Question::windowLabel)
                .distinct()
                .collect(Collectors.joining(texts.of("list.separator")));
        return others.isEmpty() ? question : question.noting(texts.of("note.year", question.windowLabel(), others));
    }

    /** The question as it is, and as it would have been read in earlier years where that makes a difference. */
    private List<Question> readings(QuestionInput input, Period days, Question question) {
        List<Question> readings = new ArrayList<>(List.of(question));
        for (int years = 1; years <= YEARS_BACK; years++) {
            LocalDate last = days.to().minusYears(years);
            if (last.isAfter(days.from())) {
                readings.add(questions.read(input.covering(new Period(days.from(), last))));
            }
        }
        return readings;
    }

    private boolean isCovered(Question question) {
        Period window = question.window();
        return window != null && answerer.loaded(null).touches(window);
    }

    /** Tells whether the days were named in the question itself, rather than chosen beside it or inherited. */
    private static boolean isReadFromWords(Question question) {
        return question.wording().windows().stream()
                .anyMatch(mention -> mention.period().equals(question.window()));
    }

    private boolean isSpokenOf(Question question) {
        return !retriever.retrieve(question, Set.of(), 1).passages().isEmpty();
    }

    /** Answers a question. */
    public Answer ask(QuestionInput input) {
        return ask(input, AnswerProgress.NONE);
    }

    /**
     * Answers a question.
     *
     * @param progress follows the answer; once its reader has left, what comes back is of no use
     */
    public Answer ask(QuestionInput input, AnswerProgress progress) {
        long start = System.nanoTime();
        Question read = understand(input);
        if (phraser == null) {
            progress.understood(read);
            return answered(input, read, start).told(progress);
        }
        Question question = phraser.rewording()
                .standAlone(input, read, progress)
                .map(text -> reworded(text, input, read))
                .orElse(read);
        progress.understood(question);
        Answer answer =
                question.equals(read) ? answered(input, read, start) : answerer.answer(question, millisSince(start));
        if (answer.reason() == Answer.Reason.NOT_MENTIONED) {
            answer = translated(answer, input, phraser.rewording(), progress);
        }
        return phraser.phrase(answer, retriever, progress);
    }

    /** The answer to a question, or to the two that a text asks in one breath. */
    private Answer answered(QuestionInput input, Question read, long start) {
        return TwoCounts.in(read.text())
                .flatMap(two -> answered(input, two, read, start))
                .orElseGet(() -> answerer.answer(read, millisSince(start)));
    }

    /** What is asked first, then the rest; empty if the rest asks nothing else or the first has no answer. */
    private Optional<Answer> answered(QuestionInput input, TwoCounts two, Question whole, long start) {
        Question first = understand(input.saying(two.first()));
        return questions
                .readOn(input.saying(two.then()).covering(answerer.loaded(null).all()), first)
                .flatMap(then -> {
                    Answer answer = answerer.answer(first, millisSince(start));
                    return answer.status() == Answer.Status.NOT_FOUND
                            ? Optional.empty()
                            : Optional.of(answer.followedBy(answerer.answer(then, 0), first.insteadOf(whole)));
                });
    }

    private static double millisSince(long start) {
        return (System.nanoTime() - start) / NANOS_PER_MILLI;
    }

    private Question reworded(String text, QuestionInput input, Question question) {
        return understand(QuestionInput.of(text).with(input.filters())).insteadOf(question);
    }

    /** The answer to the question in the other language, if that finds something. */
    private Answer translated(Answer nothing, QuestionInput input, Rewording rewording, AnswerProgress progress) {
        long start = System.nanoTime();
        return rewording
                .translation(nothing.question(), index, progress)
                .map(text -> reworded(text, input, nothing.question()))
                .map(question -> answerer.answer(question, nothing.timings().understandMillis() + millisSince(start)))
                .filter(answer -> answer.status() != Answer.Status.NOT_FOUND)
                .orElse(nothing);
    }

    /** The same assistant with its answers phrased. */
    public Assistant phrasedBy(Phraser other) {
        return new Assistant(index, questions, retriever, other);
    }

    /** The model that phrases answers; empty if there is none. */
    public Optional<ModelState> model() {
        return phraser == null
                ? Optional.empty()
                : Optional.of(
                        new ModelState(phraser.model().name(), phraser.model().available()));
    }

    /**
     * Ranked passages for a question. Days that its words name come first, but are no wall: where no report is about them,
     * or they hold fewer passages than wanted, others follow, for the words may tell a year of the past, not of the reports.
     *
     * @param question as understood
     * @param kinds kinds that count; empty for all
     * @param entities canonical names of which a passage must name one; empty for any
     * @param report id of the only report that counts; null for all
     * @param k most passages, at least 1
     */
    public Retrieval search(
            Question question, Set<ChunkKind> kinds, Set<String> entities, @Nullable String report, int k) {
        Filter filter = new Filter(question.window(), kinds, entities, report, question.asOf());
        Set<ChunkKind> wanted = Routes.wanted(question.kind());
        Retrieval within = retriever.retrieve(question, wanted, filter, k);
        boolean covered = isCovered(question);
        if (!isReadFromWords(question) || (covered && within.passages().size() == k)) {
            return within;
        }
        Filter anyTime = new Filter(null, kinds, entities, report, question.asOf());
        Retrieval anywhere = retriever.retrieve(question, wanted, anyTime, k);
        return covered ? within.followedBy(anywhere, k) : anywhere;
    }

    /**
     * Where the passages of a search stood in the lists that their ranking was made of.
     *
     * @param found what {@link #search} gave for the other arguments
     */
    public List<ListPlaces> explain(
            Question question, Set<ChunkKind> kinds, Set<String> entities, @Nullable String report, Retrieval found) {
        Filter filter = new Filter(question.window(), kinds, entities, report, question.asOf());
        return retriever.explain(question, filter, found);
    }

    /**
     * Passages that tell incidents like a description, the likeliest first; none if nothing is near. Days and times in the
     * description do not limit what is found.
     *
     * @param description an alert, a stack trace, a sentence; only its beginning counts if it is long
     * @param asOf later reports do not exist; null for no limit
     */
    public List<Passage> similar(String description, @Nullable LocalDate asOf) {
        QuestionInput input = QuestionInput.of(beginning(description))
                .with(new QuestionInput.Filters(null, null, null, Question.Kind.SIMILAR, asOf));
        return new SimilarIncidents(retriever).find(understand(input));
    }

    /** What an alert or a stack trace is about stands in its first lines. */
    private static String beginning(String description) {
        int length = description.codePointCount(0, description.length());
        return length <= LONGEST_DESCRIPTION
                ? description
                : description.substring(0, description.offsetByCodePoints(0, LONGEST_DESCRIPTION));
    }
}
