package dev.lookback.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** {@code GET /v1/models}: one model, which is this program. */
final class ModelRoutes {
    void register(RoutesConfig routes) {
        routes.get("/v1/models", this::list);
        routes.get("/v1/models/{id}", this::read);
    }

    private void list(Context ctx) {
        ctx.contentType(WebServer.JSON).result(Json.write(CompletionJson.models()));
    }

    private void read(Context ctx) {
        if (!ctx.pathParam("id").equals(CompletionJson.MODEL)) {
            throw new NotThere("there is one model here, " + CompletionJson.MODEL);
        }
        ctx.contentType(WebServer.JSON).result(Json.write(CompletionJson.model()));
    }
}
