package dev.lookback.bench;

import dev.lookback.bench.BenchReport.Level;
import dev.lookback.bench.BenchReport.Run;
import dev.lookback.index.IndexStatus;
import dev.lookback.ingest.Embedders;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** A history that grows from level to level, and what its index answers there. */
final class Growth {
    /** More vectors than this do not fit beside everything else in a heap of usual size. */
    private static final int MOST_IN_MEMORY = 200_000;

    private final BenchPlan plan;
    private final Subject.Opener opener;
    private final HistoryWriter writer;
    private final Function<Path, Embedders> embedders;
    private final BenchListener listener;
    private final Path reports;
    private final Path index;
    private int written;
    private int stored;

    Growth(
            BenchPlan plan,
            Subject.Opener opener,
            HistoryWriter writer,
            Function<Path, Embedders> embedders,
            BenchListener listener) {
        this.plan = plan;
        this.opener = opener;
        this.writer = writer;
        this.embedders = embedders;
        this.listener = listener;
        this.reports = plan.work().resolve("growing");
        this.index = plan.work().resolve("growing-index");
    }

    /**
     * Lets the history grow to about so many chunks and asks.
     *
     * @param chunks how many, more than before
     * @param chunksPerReport how many a report has, about
     * @param vectors makes the vectors of the alternative's passages
     */
    Level level(int chunks, double chunksPerReport, Optional<Alternative> alternative, LongFunction<float[]> vectors)
            throws InterruptedException {
        int before = stored;
        double filling = fill(chunks, chunksPerReport);
        long start = System.nanoTime();
        open().close();
        double opening = seconds(start);
        listener.begins("asking %,d chunks".formatted(stored));
        Questioning questioning = new Questioning(this::open, plan.questions());
        List<Run> runs = questioning.run();
        Run other = alternative.isPresent() && chunks <= MOST_IN_MEMORY
                ? ask(alternative.get(), questioning, vectors)
                : null;
        return measured(stored - before, filling, opening, runs, other);
    }

    private Subject open() {
        return opener.open(reports, index, embedders.apply(index));
    }

    /** Returns the seconds it took. */
    private double fill(int chunks, double chunksPerReport) {
        listener.begins("growing to %,d chunks".formatted(chunks));
        int wanted = Math.max(written + 1, (int) Math.ceil(chunks / chunksPerReport));
        writer.write(reports, written, wanted);
        written = wanted;
        long start = System.nanoTime();
        try (Subject subject = open()) {
            subject.ingester().update(listener);
            stored = subject.index().status().chunks();
        }
        return seconds(start);
    }

    private Run ask(Alternative alternative, Questioning questioning, LongFunction<float[]> vectors)
            throws InterruptedException {
        listener.begins("asking %s".formatted(alternative.name()));
        alternative.store(LongStream.range(0, stored).mapToObj(vectors).toList());
        return questioning.run(alternative);
    }

    private Level measured(int added, double filling, double opening, List<Run> runs, @Nullable Run other) {
        try (Subject subject = open()) {
            subject.assistant().ask(plan.questions().incidents().getFirst());
            IndexStatus status = subject.index().status();
            long bytes = Folders.indexBytes(index);
            return new Level(
                    status.reports(),
                    status.chunks(),
                    status.incidents(),
                    !plan.realVectors(),
                    filling,
                    added / filling,
                    opening,
                    bytes,
                    bytes / Math.max(1, status.chunks()),
                    Memory.liveHeap(),
                    Memory.peakHeap(),
                    Memory.peakProcess(),
                    runs,
                    other);
        }
    }

    private static double seconds(long startNanos) {
        return (System.nanoTime() - startNanos) / 1e9;
    }
}
