package dev.lookback.bench;

import dev.lookback.bench.BenchPlan.Questions;
import dev.lookback.bench.BenchReport.Run;
import dev.lookback.question.QuestionInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Asks all questions, cold and warm, one and several at a time. */
final class Questioning {
    private static final int PASSAGES = 10;
    private static final List<Integer> AT_ONCE = List.of(1, 8, 16);

    private final Supplier<Subject> opener;
    private final Questions questions;

    /** @param opener opens the program anew on a filled index */
    Questioning(Supplier<Subject> opener, Questions questions) {
        this.opener = opener;
        this.questions = questions;
    }

    /** All runs: cold ones right after opening the index, so that each question meets it for the first time. */
    List<Run> run() throws InterruptedException {
        List<Run> runs = new ArrayList<>();
        for (boolean ask : new boolean[] {false, true}) {
            try (Subject subject = opener.get()) {
                runs.addAll(run(subject, ask, true, 1));
                for (int atOnce : AT_ONCE) {
                    runs.addAll(run(subject, ask, false, atOnce));
                }
            }
        }
        return runs;
    }

    private List<Run> run(Subject subject, boolean ask, boolean cold, int atOnce) throws InterruptedException {
        List<Runnable> requests = Stream.concat(questions.incidents().stream(), questions.others().stream())
                .<Runnable>map(
                        question -> ask ? () -> subject.assistant().ask(question) : () -> search(subject, question))
                .toList();
        Load.Times times = Load.run(requests, atOnce);
        Run all = run(ask ? "ask" : "search", cold, atOnce, times);
        return ask ? List.of(all, incidents(all, times)) : List.of(all);
    }

    private static Run run(String request, boolean cold, int atOnce, Load.Times times) {
        int requests = times.nanos().length;
        return new Run(
                request,
                cold,
                atOnce,
                requests / times.seconds(),
                times.latency(IntStream.range(0, requests)),
                times.cpuMillis() / requests);
    }

    /** The part of a run that is about incidents, which comes first. */
    private Run incidents(Run all, Load.Times times) {
        IntStream first = IntStream.range(0, questions.incidents().size());
        return new Run("ask, incidents", all.cold(), all.atOnce(), all.perSecond(), times.latency(first), null);
    }

    private static void search(Subject subject, QuestionInput question) {
        subject.assistant().search(subject.assistant().understand(question), Set.of(), Set.of(), null, PASSAGES);
    }

    /** The same questions to the alternative, one at a time. */
    Run run(Alternative alternative) throws InterruptedException {
        List<Runnable> requests = Stream.concat(questions.incidents().stream(), questions.others().stream())
                .<Runnable>map(question -> () -> alternative.search(question.text()))
                .toList();
        return run(alternative.name(), false, 1, Load.run(requests, 1));
    }
}
