package dev.lookback.llm;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Looks after the calls under way several times a second, on one thread for all. */
final class Watchdog implements AutoCloseable {
    private static final long EVERY_MILLIS = 50;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("llm-watchdog").factory());

    /** A call that is looked after until closed. */
    interface Watched {
        void close();
    }

    Watched watch(StreamCall call) {
        ScheduledFuture<?> checks =
                timer.scheduleWithFixedDelay(call::check, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        return () -> checks.cancel(false);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
