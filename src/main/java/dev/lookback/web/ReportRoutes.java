package dev.lookback.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** {@code GET /api/reports}, {@code GET /api/reports/{id}} and {@code GET /api/coverage}. */
final class ReportRoutes {
    private final LookbackService service;

    ReportRoutes(LookbackService service) {
        this.service = service;
    }

    private record ReportsJson(List<ReportItemJson> reports, int count) {}

    void register(RoutesConfig routes) {
        routes.get("/api/reports", this::reports);
        // Angle brackets: an id holds slashes.
        routes.get("/api/reports/<id>", this::report);
        routes.get("/api/coverage", this::coverage);
    }

    private void reports(Context ctx) {
        QueryParameters.of(ctx);
        List<ReportItemJson> reports = service.reports();
        ctx.contentType(WebServer.JSON).result(Json.write(new ReportsJson(reports, reports.size())));
    }

    private void report(Context ctx) {
        QueryParameters.of(ctx);
        Optional<ReportJson> report = service.report(ctx.pathParam("id"));
        if (report.isPresent()) {
            ctx.contentType(WebServer.JSON).result(Json.write(report.get()));
        } else {
            Problems.write(ctx, Problems.expected(404, "no report has this id; /api/reports lists them"));
        }
    }

    private void coverage(Context ctx) {
        QueryParameters.of(ctx);
        CoverageJson coverage = CoverageJson.of(service.reports(), service.skipped());
        ctx.contentType(WebServer.JSON).result(Json.write(coverage));
    }
}
