package dev.lookback.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;

/** {@code GET /health/live}, {@code /health/ready} and {@code /metrics}. */
final class HealthRoutes {
    private final LookbackService service;
    private final ServerMetrics metrics;

    HealthRoutes(LookbackService service, ServerMetrics metrics) {
        this.service = service;
        this.metrics = metrics;
    }

    /** What is loaded so far; read by the page, which waits for the index without asking for errors. */
    private record LiveJson(boolean live, @JsonUnwrapped StatusJson counts) {}

    /** A problem that carries the same counts as the good answer. */
    private record NotReadyJson(
            @JsonUnwrapped ProblemJson problem,
            @JsonUnwrapped StatusJson counts) {}

    void register(RoutesConfig routes) {
        routes.get("/health/live", this::live);
        routes.get("/health/ready", this::ready);
        routes.get("/metrics", ctx -> ctx.contentType(ServerMetrics.MEDIA_TYPE).result(metrics.scrape()));
    }

    private void live(Context ctx) {
        ctx.contentType(WebServer.JSON).result(Json.write(new LiveJson(true, service.status())));
    }

    private void ready(Context ctx) {
        StatusJson status = service.status();
        if (status.ready()) {
            ctx.contentType(WebServer.JSON).result(Json.write(status));
            return;
        }
        ProblemJson problem = Problems.expected(503, new NotReady(status).detail());
        ctx.header(Header.RETRY_AFTER, "2");
        Problems.write(ctx, problem.status(), new NotReadyJson(problem, status));
    }
}
