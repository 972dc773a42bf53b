package dev.lookback.answer;

import dev.lookback.answer.Answer.Timings;

/** Takes the times of one answer. Not thread-safe. */
final class Clockwork {
    private static final double NANOS_PER_MILLI = 1e6;

    private final double understandMillis;
    private final long start = System.nanoTime();
    private long retrieved = start;

    Clockwork(double understandMillis) {
        this.understandMillis = understandMillis;
    }

    /** Retrieval is done. */
    void retrieved() {
        retrieved = System.nanoTime();
    }

    Timings timings() {
        return new Timings(
                understandMillis,
                (retrieved - start) / NANOS_PER_MILLI,
                (System.nanoTime() - retrieved) / NANOS_PER_MILLI);
    }
}
