package dev.lookback.bench;

import dev.lookback.bench.BenchReport.Embedding;
import dev.lookback.bench.BenchReport.Indexing;
import dev.lookback.bench.BenchReport.Level;
import dev.lookback.bench.BenchReport.Machine;
import dev.lookback.index.IndexStatus;
import dev.lookback.ingest.Embedders;
import dev.lookback.llm.CachingEmbedder;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Measures the program.
 *
 * <ol>
 *   <li>A history of {@link BenchPlan#reports} reports is written ({@link HistoryWriter}) and indexed with all its vectors.
 *   <li>The same texts are embedded by what a Java developer would take instead ({@link Alternative}), if there is one.
 *   <li>Another history grows from level to level ({@link Growth}), with vectors drawn around those of the first ({@link
 *       MadeUpEmbedder}) or real ones; at each level the index is opened anew and asked ({@link Questioning}).
 * </ol>
 */
public final class Bench {
    private final Subject.Opener opener;
    private final TimedEmbedder chinese;
    private final TimedEmbedder english;
    private final Optional<Alternative> alternative;
    private final Clock clock;
    private final BenchListener listener;

    /**
     * @param opener opens the program
     * @param embedders real ones, that remember nothing; closed by their owner
     * @param alternative what is compared with; empty to leave that out
     * @param clock tells the day
     * @param listener is told what goes on
     */
    public Bench(
            Subject.Opener opener,
            Embedders embedders,
            Optional<Alternative> alternative,
            Clock clock,
            BenchListener listener) {
        this.opener = opener;
        this.chinese = new TimedEmbedder(embedders.chinese());
        this.english = new TimedEmbedder(embedders.english());
        this.alternative = alternative;
        this.clock = clock;
        this.listener = listener;
    }

    /**
     * Measures all there is in the plan.
     *
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    public BenchReport run(BenchPlan plan) throws InterruptedException {
        long start = System.nanoTime();
        HistoryWriter writer = new HistoryWriter(plan.sources(), plan.seed());
        Indexing indexing = index(plan, writer);
        Embedding compared = alternative.map(this::compare).orElse(null);
        double chunksPerReport = (double) indexing.chunks() / indexing.reports();
        MadeUpEmbedder madeUp = new MadeUpEmbedder(chinese, vectors(chinese));
        Embedders made = new Embedders(madeUp, new MadeUpEmbedder(english, vectors(english)));
        Growth growth =
                new Growth(plan, opener, writer, index -> plan.realVectors() ? remembering(index) : made, listener);
        List<Level> levels = new ArrayList<>();
        for (int chunks : plan.levels()) {
            levels.add(growth.level(chunks, chunksPerReport, alternative, madeUp::vector));
        }
        return new BenchReport(machine(), indexing, levels, compared, seconds(start));
    }

    private Embedding compare(Alternative other) {
        listener.begins("embedding the same texts by " + other.name());
        List<String> texts =
                chinese.made().stream().map(TimedEmbedder.Made::text).toList();
        return Comparison.of(texts, chinese, other);
    }

    private Machine machine() {
        long memory =
                ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                        ? system.getTotalMemorySize()
                        : 0;
        return new Machine(
                LocalDate.now(clock),
                Runtime.getRuntime().availableProcessors(),
                memory,
                Runtime.getRuntime().maxMemory(),
                Runtime.version().toString());
    }

    private static List<float[]> vectors(TimedEmbedder embedder) {
        return embedder.made().stream().map(TimedEmbedder.Made::vector).toList();
    }

    private Indexing index(BenchPlan plan, HistoryWriter writer) {
        Path reports = plan.work().resolve("history");
        Path index = plan.work().resolve("history-index");
        listener.begins("indexing %,d reports".formatted(plan.reports()));
        writer.write(reports, 0, plan.reports());
        WordsReady words = new WordsReady(listener);
        try (Subject subject = opener.open(reports, index, remembering(index))) {
            long start = System.nanoTime();
            int embedded = subject.ingester().update(words).embedded();
            double seconds = seconds(start);
            IndexStatus status = subject.index().status();
            double embedding = chinese.seconds() + english.seconds();
            return new Indexing(
                    status.reports(),
                    status.chunks(),
                    status.incidents(),
                    seconds,
                    status.reports() / seconds,
                    status.chunks() / seconds,
                    words.secondsSince(start),
                    embedding / seconds,
                    embedded,
                    embedding == 0 ? 0 : embedded / embedding,
                    Folders.indexBytes(index),
                    Folders.vectorCacheBytes(index),
                    Memory.peakHeap(),
                    Memory.peakProcess());
        }
    }

    /** As the program itself has them. */
    private Embedders remembering(Path index) {
        return new Embedders(new CachingEmbedder(chinese, index), new CachingEmbedder(english, index));
    }

    private static double seconds(long startNanos) {
        return (System.nanoTime() - startNanos) / 1e9;
    }
}
