package dev.lookback.answer;

import dev.lookback.guard.Evidence;
import dev.lookback.guard.Fault;
import dev.lookback.guard.Guard;
import dev.lookback.guard.SentenceSplitter;
import dev.lookback.guard.Verdict;
import dev.lookback.llm.ChatListener;
import dev.lookback.llm.ChatModel;
import dev.lookback.llm.Deadlines;
import dev.lookback.llm.Ending;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One answer being written by a model: sentences are held until they are complete and checked, and go out only then. One that
 * fails is repaired once by the model, or else its place is taken by the computed sentence about the same passages.
 */
final class Phrasing implements ChatListener {
    private static final int MOST_SENTENCES = 24;
    private static final int MOST_REPAIRS = 3;
    private static final int HOPELESS = 4;
    private static final int REPAIR_TOKENS = 200;

    private final Answer answer;
    private final Exhibits exhibits;
    private final Evidence evidence;
    private final Guard guard;
    private final ChatModel model;
    private final Prompts prompts;
    private final Deadlines deadlines;
    private final AnswerProgress progress;
    private final PhrasedText text;
    private final SentenceSplitter splitter = new SentenceSplitter();
    private final long start = System.nanoTime();
    private int accepted;
    private int refused;
    private int repairs;
    private boolean enough;

    Phrasing(Answer answer, Exhibits exhibits, Evidence evidence, Phraser by, AnswerProgress progress) {
        this.answer = answer;
        this.exhibits = exhibits;
        this.evidence = evidence;
        this.guard = by.guard();
        this.model = by.model();
        this.prompts = by.prompts(answer.question().language());
        this.deadlines = by.deadlines();
        this.progress = progress;
        this.text = new PhrasedText(progress);
    }

    @Override
    public void text(String piece) {
        splitter.add(piece).forEach(this::consider);
    }

    @Override
    public boolean cancelled() {
        return enough || progress.readerLeft();
    }

    /** What the model wrote last, after its ending. */
    void end(Ending ending) {
        List<String> rest = splitter.end();
        boolean whole = ending instanceof Ending.Complete complete && !complete.cut();
        if (whole) {
            rest.forEach(this::consider);
        } else if (rest.size() > 1) {
            rest.subList(0, rest.size() - 1).forEach(this::consider);
        }
    }

    private void consider(String sentence) {
        if (enough) {
            return;
        }
        Verdict verdict = guard.check(sentence, evidence);
        if (verdict.passes()) {
            accept(verdict);
        } else if (!verdict.empty()) {
            refused++;
            repaired(sentence, verdict).ifPresentOrElse(this::accept, () -> replace(verdict));
        }
        enough = text.sentences().size() >= MOST_SENTENCES || (accepted == 0 && refused >= HOPELESS);
    }

    private void accept(Verdict verdict) {
        accepted++;
        text.tell(verdict.text(), citations(verdict.citations()));
    }

    private List<Citation> citations(List<Integer> numbers) {
        List<Citation> citations = new ArrayList<>();
        for (Integer number : numbers) {
            exhibits.find(number).ifPresent(exhibit -> citations.addAll(exhibit.citations()));
        }
        return citations;
    }

    /** Asks the model once to put a sentence right; not for one that is no part of an answer at all. */
    private Optional<Verdict> repaired(String sentence, Verdict verdict) {
        boolean hopeless = verdict.faults().stream().anyMatch(fault -> fault.kind() == Fault.Kind.OFF_TASK);
        Duration left = deadlines.total().minusNanos(System.nanoTime() - start);
        if (hopeless || repairs >= MOST_REPAIRS || !left.isPositive() || progress.readerLeft()) {
            return Optional.empty();
        }
        repairs++;
        List<Exhibit> about = verdict.citations().isEmpty()
                ? exhibits.all()
                : verdict.citations().stream()
                        .map(exhibits::find)
                        .flatMap(Optional::stream)
                        .toList();
        StringBuilder written = new StringBuilder();
        Ending ending = model.stream(
                prompts.repair(sentence, verdict.faults(), about, REPAIR_TOKENS),
                deadlines.within(left),
                new Collector(written, progress));
        if (!(ending instanceof Ending.Complete complete) || complete.cut()) {
            return Optional.empty();
        }
        SentenceSplitter parts = new SentenceSplitter();
        List<String> sentences = parts.add(written.toString());
        sentences.addAll(parts.end());
        return sentences.stream()
                .map(each -> guard.check(each, evidence))
                .filter(Verdict::passes)
                .findFirst();
    }

    /** The computed sentence about what the refused one cites, if it was not told yet. */
    private void replace(Verdict verdict) {
        List<String> about = citations(verdict.citations()).stream()
                .map(citation -> citation.passage().id())
                .toList();
        answer.sentences().stream()
                .filter(sentence -> answer.citationsOf(sentence).stream()
                        .anyMatch(citation ->
                                about.contains(citation.passage().id()) && !text.isTold(citation.passage())))
                .findFirst()
                .ifPresent(this::tell);
    }

    private void tell(Sentence sentence) {
        text.tell(sentence.text(), answer.citationsOf(sentence));
    }

    /**
     * The whole answer: what the model wrote, and what it left out though it must be said.
     *
     * @param ending how the model ended; when it was stopped, it may not have come to the point
     */
    Answer answer(Ending ending) {
        boolean failed = ending instanceof Ending.Failed;
        boolean stopped = failed || (ending instanceof Ending.Complete complete && complete.cut());
        Texts texts = Texts.in(answer.question().language());
        if (accepted == 0) {
            answer.sentences().forEach(this::tell);
            text.tell(texts.of(failed ? "model.unavailable" : "model.unfounded"), List.of());
        } else {
            completeCount();
            answer.sentences().stream()
                    .filter(sentence -> sentence.citations().isEmpty() || (stopped && isMissing(sentence)))
                    .forEach(this::tell);
            if (failed) {
                text.tell(texts.of("model.brokeOff"), List.of());
            }
        }
        return answer.phrased(text, accepted == 0 ? answer.answeredBy() : model.name(), millis());
    }

    private double millis() {
        return (System.nanoTime() - start) / 1e6;
    }

    private boolean isMissing(Sentence sentence) {
        return answer.citationsOf(sentence).stream().noneMatch(citation -> text.isTold(citation.passage()))
                || !guard.tells(text.text(), sentence.text());
    }

    /** The computed number is the point of a counting answer: it is told whatever the model chose to write. */
    private void completeCount() {
        Integer count = answer.count();
        if (count != null && !guard.states(text.text(), count)) {
            answer.sentences().stream().findFirst().ifPresent(this::tell);
        }
    }

    /** Gathers a short completion. */
    private record Collector(StringBuilder written, AnswerProgress progress) implements ChatListener {
        @Override
        public void text(String piece) {
            written.append(piece);
        }

        @Override
        public boolean cancelled() {
            return progress.readerLeft();
        }
    }

    static String faults(List<Fault> faults) {
        return faults.stream()
                .map(fault -> Objects.requireNonNull(fault.kind()).name().toLowerCase(java.util.Locale.ROOT)
                        + (fault.words().isEmpty() ? "" : ": " + fault.words()))
                .collect(Collectors.joining("\n"));
    }
}
