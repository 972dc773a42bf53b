package dev.lookback.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/incidents}, {@code GET /api/metrics} and {@code GET /api/projects}. */
final class FactRoutes {
    private static final String CSV = "text/csv;charset=utf-8;header=present";

    private final LookbackService service;

    FactRoutes(LookbackService service) {
        this.service = service;
    }

    private enum Format {
        JSON,
        CSV
    }

    private record NamesJson(List<String> names, int count) {
        static NamesJson of(List<String> names) {
            return new NamesJson(names, names.size());
        }
    }

    private record ProjectsJson(List<String> names, int count, List<ProjectItemJson> projects) {
        static ProjectsJson of(List<ProjectItemJson> projects) {
            List<String> names =
                    projects.stream().map(ProjectItemJson::name).sorted().toList();
            return new ProjectsJson(names, names.size(), projects);
        }
    }

    void register(RoutesConfig routes) {
        routes.get("/api/incidents", this::incidents);
        routes.get("/api/metrics", this::metrics);
        routes.get("/api/projects", this::projects);
    }

    private void incidents(Context ctx) {
        QueryParameters query = QueryParameters.of(ctx, "entity", "from", "to", "side", "asOf", "format");
        Format format = query.oneOf("format", Format.class);
        LocalDate from = query.date("from");
        LocalDate to = query.date("to");
        Values.ordered(from, to);
        IncidentsJson found = service.incidents(new IncidentsInput(
                query.text("entity"), from, to, query.oneOf("side", IncidentJson.Side.class), query.date("asOf")));
        write(ctx, format, found, FactTables::incidents);
    }

    private void metrics(Context ctx) {
        QueryParameters query = QueryParameters.of(ctx, "name", "from", "to", "asOf", "format");
        Format format = query.oneOf("format", Format.class);
        SeriesInput input = series(query);
        if (input.name().isEmpty()) {
            write(ctx, format, NamesJson.of(service.metrics(input)), names -> FactTables.names(names.names()));
            return;
        }
        Optional<MetricJson> metric = service.metric(input);
        if (metric.isPresent()) {
            write(ctx, format, metric.get(), FactTables::metric);
        } else {
            notThere(ctx, "metric", input, "/api/metrics");
        }
    }

    private void projects(Context ctx) {
        QueryParameters query = QueryParameters.of(ctx, "name", "from", "to", "asOf", "format");
        Format format = query.oneOf("format", Format.class);
        SeriesInput input = series(query);
        if (input.name().isEmpty()) {
            write(ctx, format, ProjectsJson.of(service.projects(input)), names -> FactTables.names(names.names()));
            return;
        }
        Optional<ProjectJson> project = service.project(input);
        if (project.isPresent()) {
            write(ctx, format, project.get(), FactTables::project);
        } else {
            notThere(ctx, "project", input, "/api/projects");
        }
    }

    private static SeriesInput series(QueryParameters query) {
        LocalDate from = query.date("from");
        LocalDate to = query.date("to");
        Values.ordered(from, to);
        String name = query.text("name");
        return new SeriesInput(name == null ? "" : Values.words("name", name).strip(), from, to, query.date("asOf"));
    }

    private static void notThere(Context ctx, String what, SeriesInput input, String list) {
        String detail = "no report in these days tells of a %s named %s; %s lists the names"
                .formatted(what, InvalidInput.shown(input.name()), list);
        Problems.write(ctx, Problems.expected(404, detail));
    }

    private static <T> void write(Context ctx, @Nullable Format format, T value, Function<T, CsvTable> table) {
        if (format == Format.CSV) {
            ctx.contentType(CSV).result(table.apply(value).text());
        } else {
            ctx.contentType(WebServer.JSON).result(Json.write(value));
        }
    }
}
