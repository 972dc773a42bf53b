package dev.lookback.llm;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToDoubleFunction;

/** Counts what a model was asked and what that cost. Safe for use by several threads. */
public final class ChatMeters implements MeterBinder {
    private static final double NANOS_PER_SECOND = 1e9;

    private final String model;
    private final AtomicLong completed = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicLong cancelled = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong inputTokens = new AtomicLong();
    private final AtomicLong outputTokens = new AtomicLong();
    private final AtomicLong nanos = new AtomicLong();

    /** @param model name of the model, the tag of all meters */
    public ChatMeters(String model) {
        this.model = model;
    }

    void completed(Ending.Usage usage, long took) {
        completed.incrementAndGet();
        inputTokens.addAndGet(usage.inputTokens());
        outputTokens.addAndGet(usage.outputTokens());
        nanos.addAndGet(took);
    }

    void failed(long took) {
        failed.incrementAndGet();
        nanos.addAndGet(took);
    }

    void cancelled(long took) {
        cancelled.incrementAndGet();
        nanos.addAndGet(took);
    }

    void refused() {
        refused.incrementAndGet();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        count(registry, "completed", completed);
        count(registry, "failed", failed);
        count(registry, "cancelled", cancelled);
        count(registry, "refused", refused);
        tokens(registry, "input", inputTokens);
        tokens(registry, "output", outputTokens);
        FunctionCounter.builder("lookback.model.seconds", nanos, spent -> spent.get() / NANOS_PER_SECOND)
                .description("Seconds spent waiting for the model")
                .tag("model", model)
                .register(registry);
    }

    private void count(MeterRegistry registry, String outcome, AtomicLong calls) {
        FunctionCounter.builder("lookback.model.calls", calls, counted())
                .description("Calls of the model by outcome; refused: it was being left alone after failures")
                .tag("model", model)
                .tag("outcome", outcome)
                .register(registry);
    }

    private void tokens(MeterRegistry registry, String direction, AtomicLong counted) {
        FunctionCounter.builder("lookback.model.tokens", counted, counted())
                .description("Tokens as the model counts them")
                .tag("model", model)
                .tag("direction", direction)
                .register(registry);
    }

    private static ToDoubleFunction<AtomicLong> counted() {
        return AtomicLong::get;
    }
}
