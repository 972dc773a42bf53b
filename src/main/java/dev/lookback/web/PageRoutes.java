package dev.lookback.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.webjars.WebJarVersionLocator;

/** What the page needs beside its files: its views' addresses, its libraries, and {@code GET /api/suggestions}. */
final class PageRoutes {
    /** First parts of the addresses that the page itself understands; what follows is up to its router. */
    private static final List<String> VIEWS =
            List.of("/c/{id}", "/a/{id}", "/incidents", "/trends", "/projects", "/coverage", "/settings");

    private static final String A_DAY = "max-age=86400";

    private final LookbackService service;
    private final byte[] page = resource("web/index.html");
    private final byte[] charts = webJar("chart.js", "dist/chart.umd.js");

    PageRoutes(LookbackService service) {
        this.service = service;
    }

    private record SuggestionsJson(List<String> questions) {}

    void register(RoutesConfig routes) {
        VIEWS.forEach(path -> routes.get(path, this::page));
        routes.get(
                "/lib/chart.js",
                ctx -> ctx.header(Header.CACHE_CONTROL, A_DAY)
                        .contentType(ContentType.TEXT_JS)
                        .result(charts));
        routes.get("/api/suggestions", this::suggestions);
    }

    private void page(Context ctx) {
        ctx.header(Header.CACHE_CONTROL, "no-cache")
                .contentType("text/html;charset=utf-8")
                .result(page);
    }

    private void suggestions(Context ctx) {
        QueryParameters query = QueryParameters.of(ctx, "language");
        Language language = query.oneOf("language", Language.class);
        List<String> questions = service.suggestions(language == null ? Language.EN : language);
        ctx.contentType(WebServer.JSON).result(Json.write(new SuggestionsJson(questions)));
    }

    private static byte[] webJar(String name, String file) {
        String version = new WebJarVersionLocator().version(name);
        return resource("%s/%s/%s/%s".formatted(WebJarVersionLocator.WEBJARS_PATH_PREFIX, name, version, file));
    }

    private static byte[] resource(String path) {
        try (InputStream stream = PageRoutes.class.getClassLoader().getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("the jar must hold " + path);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
