package dev.lookback.llm;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One request under way: when it is overdue, and how to cut it off. The thread that reads the response and the watchdog that
 * cuts it meet here.
 *
 * <p>Only waiting counts as silence: while the caller is busy with what came, the clock of the idle deadline stands.
 */
final class StreamCall {
    private final String model;
    private final Deadlines deadlines;
    private final BooleanSupplier cancelled;
    private final long start = System.nanoTime();
    private @Nullable Runnable cut;
    private @Nullable LlmException failure;
    private boolean stopped;
    private boolean textCame;
    private long waitingSince;

    StreamCall(String model, Deadlines deadlines, BooleanSupplier cancelled) {
        this.model = model;
        this.deadlines = deadlines;
        this.cancelled = cancelled;
        this.waitingSince = start;
    }

    /** From now on the call is cut by this; at once if it is over already. */
    synchronized void cutBy(Runnable way) {
        cut = way;
        if (isOver()) {
            way.run();
        }
    }

    synchronized void waiting() {
        waitingSince = System.nanoTime();
    }

    synchronized void busy() {
        waitingSince = Long.MAX_VALUE;
    }

    synchronized void textCame() {
        textCame = true;
    }

    /** The first failure counts; it cuts the connection. */
    synchronized void fail(LlmException reason) {
        if (!isOver()) {
            failure = reason;
            cutNow();
        }
    }

    /** Nothing more is wanted. */
    synchronized void stop() {
        if (!isOver()) {
            stopped = true;
            cutNow();
        }
    }

    synchronized boolean isOver() {
        return stopped || failure != null;
    }

    synchronized @Nullable LlmException failure() {
        return failure;
    }

    /** Looks at the clock and at the reader; called by the watchdog. */
    void check() {
        if (cancelled.getAsBoolean()) {
            stop();
        }
        String overdue = overdue(System.nanoTime());
        if (overdue != null) {
            fail(new LlmException.Retriable("%s %s".formatted(model, overdue), null));
        }
    }

    private synchronized @Nullable String overdue(long now) {
        if (now - start > deadlines.total().toNanos()) {
            return "did not finish within " + seconds(deadlines.total());
        }
        if (!textCame && now - start > deadlines.firstText().toNanos()) {
            return "wrote nothing within " + seconds(deadlines.firstText());
        }
        if (textCame
                && waitingSince != Long.MAX_VALUE
                && now - waitingSince > deadlines.idle().toNanos()) {
            return "fell silent for " + seconds(deadlines.idle());
        }
        return null;
    }

    private static String seconds(Duration duration) {
        return duration.toMillis() / 1000.0 + " s";
    }

    private void cutNow() {
        if (cut != null) {
            cut.run();
        }
    }
}
