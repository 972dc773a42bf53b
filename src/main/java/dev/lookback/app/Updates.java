package dev.lookback.app;

import dev.lookback.index.IndexStatus;
import dev.lookback.ingest.IngestSummary;
import java.io.PrintWriter;

/** Brings an index up to date with its progress on the console; Ctrl-C keeps what was stored. */
final class Updates {
    private Updates() {}

    static IngestSummary bringUpToDate(Assembly assembly, PrintWriter err) {
        assembly.index().rebuilt().ifPresent(reason -> err.println("lookback: " + reason));
        Thread onInterrupt = new Thread(() -> assembly.ingester().close(), "stop-indexing");
        Runtime.getRuntime().addShutdownHook(onInterrupt);
        try (ConsoleProgress progress = new ConsoleProgress(err)) {
            return assembly.ingester().update(progress);
        } finally {
            removeHook(onInterrupt);
            warn(assembly.index().status(), err);
        }
    }

    /** After an interruption, or when a model cannot be loaded. */
    private static void warn(IndexStatus status, PrintWriter err) {
        if (status.withoutVector() > 0) {
            err.printf(
                    "lookback: %d of %d passages can be found by words only, their vectors are not made yet%n",
                    status.withoutVector(), status.chunks());
            err.flush();
        }
    }

    private static void removeHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // the hook is running: there is nothing left to remove
        }
    }
}
