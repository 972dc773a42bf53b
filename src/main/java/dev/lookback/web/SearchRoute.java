package dev.lookback.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.LocalDate;

/** {@code GET /api/search}. */
final class SearchRoute implements Handler {
    private final LookbackService service;

    SearchRoute(LookbackService service) {
        this.service = service;
    }

    @Override
    public void handle(Context ctx) {
        QueryParameters query = QueryParameters.of(ctx, "q", "k", "from", "to", "kind", "entity", "report", "asOf");
        String words = Values.words("q", query.text("q"));
        LocalDate from = query.date("from");
        LocalDate to = query.date("to");
        Values.ordered(from, to);
        SearchInput input = new SearchInput(
                words,
                query.number("k", SearchInput.DEFAULT_K, 1, SearchInput.MAX_K),
                from,
                to,
                query.oneOf("kind", PassageKind.class),
                query.text("entity"),
                query.text("report"),
                query.date("asOf"));
        ctx.contentType(WebServer.JSON).result(Json.write(service.search(input)));
    }
}
