package dev.lookback.guard;

import dev.lookback.glossary.Glossary;
import dev.lookback.glossary.Lexicon;
import dev.lookback.guard.Scenes.Case;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;

/** Measures what checking a sentence costs, over the sentences of the case files. By hand: {@code GuardBench}. */
final class GuardBench {
    private static final int ROUNDS = 30;

    private GuardBench() {}

    public static void main(String[] args) throws IOException {
        Glossary glossary = Glossary.shipped();
        Lexicon lexicon = Lexicon.shipped();
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        List<Case> cases = new ArrayList<>(Scenes.cases("sentences.tsv"));
        cases.addAll(Scenes.cases("sentences-held-back.tsv"));
        for (int round = 0; round < ROUNDS; round++) {
            // A new one each time: it remembers what it has read.
            Guard guard = new Guard(glossary, lexicon);
            Scenes scenes = Scenes.load(guard);
            List<Double> millis = new ArrayList<>();
            for (Case each : cases) {
                long start = clock.getCurrentThreadCpuTime();
                guard.check(each.sentence(), scenes.get(each.scene()));
                millis.add((clock.getCurrentThreadCpuTime() - start) / 1e6);
            }
            if (round == 0 || round == ROUNDS - 1) {
                millis.sort(null);
                System.out.printf(
                        "round %d, %d sentences: p50 %.2f, p95 %.2f, most %.2f ms of processor time%n",
                        round + 1,
                        millis.size(),
                        millis.get(millis.size() / 2),
                        millis.get(millis.size() * 95 / 100),
                        millis.getLast());
            }
        }
    }
}
