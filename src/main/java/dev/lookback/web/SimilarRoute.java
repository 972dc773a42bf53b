package dev.lookback.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;

/** {@code POST /api/similar}. */
final class SimilarRoute implements Handler {
    private final LookbackService service;

    SimilarRoute(LookbackService service) {
        this.service = service;
    }

    @Override
    public void handle(Context ctx) {
        QueryParameters.of(ctx);
        JsonBody body = JsonBody.of(ctx, "text", "asOf");
        String text = Values.words("text", body.text("text"), SimilarInput.MAX_TEXT);
        SimilarInput input = new SimilarInput(text, body.date("asOf"));
        ctx.contentType(WebServer.JSON).result(Json.write(service.similar(input)));
    }
}
