package dev.lookback.llm;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Tries a model again while nothing was written yet, and leaves it alone for a while once it fails and fails.
 *
 * <p>After the first piece of text there is no second try: the reader may have seen it. While the model is left alone calls
 * fail at once; after that one call in half-open state finds out whether it is back.
 */
final class ResilientChat implements ChatModel {
    private static final int TRIES = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final int FAILURES_LOOKED_AT = 4;
    private static final float TOO_MANY_FAILURES_PERCENT = 75;

    private final ChatModel model;
    private final ChatMeters meters;
    private final CircuitBreaker breaker;

    ResilientChat(ChatModel model, ChatMeters meters, Duration rest) {
        this.model = model;
        this.meters = meters;
        this.breaker = CircuitBreaker.of(
                model.name(),
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(FAILURES_LOOKED_AT)
                        .minimumNumberOfCalls(FAILURES_LOOKED_AT - 1)
                        .failureRateThreshold(TOO_MANY_FAILURES_PERCENT)
                        .waitDurationInOpenState(rest)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .build());
    }

    @Override
    public String name() {
        return model.name();
    }

    /** Also true once a failing model has rested: the next call finds out. */
    @Override
    public boolean available() {
        if (breaker.getState() != CircuitBreaker.State.OPEN) {
            return true;
        }
        boolean rested = breaker.tryAcquirePermission();
        if (rested) {
            breaker.releasePermission();
        }
        return rested;
    }

    @Override
    public Ending stream(Prompt prompt, Deadlines deadlines, ChatListener listener) {
        if (!breaker.tryAcquirePermission()) {
            meters.refused();
            return new Ending.Failed(new LlmException.Retriable(name() + " is left alone after failures", null));
        }
        long start = System.nanoTime();
        Ending ending = new Ending.Cancelled();
        try {
            ending = tryAgain(prompt, deadlines, new TextFlag(listener), start);
        } finally {
            record(ending, System.nanoTime() - start);
        }
        return ending;
    }

    private Ending tryAgain(Prompt prompt, Deadlines deadlines, TextFlag listener, long start) {
        int attempt = 1;
        Ending ending = model.stream(prompt, deadlines, listener);
        while (attempt < TRIES
                && ending instanceof Ending.Failed failed
                && failed.reason() instanceof LlmException.Retriable reason
                && !listener.came
                && pause(attempt, reason, deadlines.after(since(start)), listener)) {
            attempt++;
            ending = model.stream(prompt, deadlines.after(since(start)), listener);
        }
        return listener.cancelled() && !listener.came ? new Ending.Cancelled() : ending;
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Waits before the next try; false if nobody waits any more, or the time for a first piece of text would be over. */
    private static boolean pause(int attempt, LlmException.Retriable reason, Deadlines left, ChatListener listener) {
        Duration backOff = FIRST_PAUSE.multipliedBy(1L << (attempt - 1));
        Duration pause = reason.pause().compareTo(backOff) > 0 ? reason.pause() : backOff;
        if (pause.compareTo(left.firstText()) >= 0 || pause.compareTo(left.total()) >= 0) {
            return false;
        }
        long start = System.nanoTime();
        try {
            while (since(start).compareTo(pause) < 0 && !listener.cancelled()) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            return !listener.cancelled();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void record(Ending ending, long nanos) {
        switch (ending) {
            case Ending.Complete complete -> {
                breaker.onSuccess(nanos, TimeUnit.NANOSECONDS);
                meters.completed(complete.usage(), nanos);
            }
            case Ending.Failed failed -> {
                breaker.onError(nanos, TimeUnit.NANOSECONDS, failed.reason());
                meters.failed(nanos);
            }
            case Ending.Cancelled cancelled -> {
                breaker.releasePermission();
                meters.cancelled(nanos);
            }
        }
    }

    @Override
    public void close() {
        model.close();
    }

    /** Remembers whether any text came. */
    private static final class TextFlag implements ChatListener {
        private final ChatListener listener;
        private volatile boolean came;

        TextFlag(ChatListener listener) {
            this.listener = listener;
        }

        @Override
        public void text(String piece) {
            came = true;
            listener.text(piece);
        }

        @Override
        public boolean cancelled() {
            return listener.cancelled();
        }
    }
}
