package dev.lookback.web;

import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;

/** Counts and times for {@code /metrics}. */
final class ServerMetrics implements AutoCloseable {
    /** Prometheus' text format. */
    static final String MEDIA_TYPE = "text/plain;version=0.0.4;charset=utf-8";

    private static final Duration[] BUCKETS = {
        Duration.ofMillis(10),
        Duration.ofMillis(50),
        Duration.ofMillis(200),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30)
    };

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final AtomicInteger streams = new AtomicInteger();
    private final JvmGcMetrics collections = new JvmGcMetrics();

    ServerMetrics(LookbackService service) {
        new JvmMemoryMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        collections.bindTo(registry);
        service.meters().forEach(meter -> meter.bindTo(registry));
        Gauge.builder("lookback.ask.streams", streams, AtomicInteger::get)
                .description("Answers being streamed")
                .register(registry);
        count("lookback.reports", "Stored reports", service, StatusJson::reports);
        count("lookback.chunks", "Stored chunks", service, StatusJson::chunks);
        count("lookback.chunks.with.vector", "Chunks that can be found by vector", service, StatusJson::withVector);
        count("lookback.incidents", "Stored incidents", service, StatusJson::incidents);
    }

    private void count(String name, String description, LookbackService service, ToDoubleFunction<StatusJson> count) {
        Gauge.builder(name, service, from -> count.applyAsDouble(from.status()))
                .description(description)
                .register(registry);
    }

    /** Records one request; by route, never by address, or each report would have a time series of its own. */
    void served(Context ctx, float millis) {
        Endpoint route = ctx.endpoints().lastHttpEndpoint();
        Timer.builder("http.server.requests")
                .description("Requests answered")
                .serviceLevelObjectives(BUCKETS)
                .tag("method", route == null ? "other" : route.method.name())
                .tag("route", route == null ? "other" : route.path)
                .tag("status", Integer.toString(ctx.statusCode()))
                .register(registry)
                .record(Duration.ofNanos((long) (millis * 1_000_000)));
    }

    /** Counts a stream as open while it is written. */
    void countStream(Runnable writing) {
        streams.incrementAndGet();
        try {
            writing.run();
        } finally {
            streams.decrementAndGet();
        }
    }

    String scrape() {
        return registry.scrape();
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
