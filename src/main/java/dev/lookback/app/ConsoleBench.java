package dev.lookback.app;

import dev.lookback.bench.BenchListener;
import dev.lookback.ingest.IngestProgress;
import java.io.PrintWriter;

/** Tells on the console what is being measured. Used by one thread. */
final class ConsoleBench implements BenchListener, AutoCloseable {
    private final PrintWriter err;
    private ConsoleProgress progress;

    ConsoleBench(PrintWriter err) {
        this.err = err;
        this.progress = new ConsoleProgress(err);
    }

    @Override
    public void begins(String what) {
        progress.close();
        progress = new ConsoleProgress(err);
        err.println("bench: " + what);
        err.flush();
    }

    @Override
    public void progressed(IngestProgress now) {
        progress.progressed(now);
    }

    @Override
    public void close() {
        progress.close();
    }
}
