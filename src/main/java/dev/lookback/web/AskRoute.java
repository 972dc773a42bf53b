package dev.lookback.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.Header;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** {@code POST /api/ask}: the whole answer at once, or its events as they come. */
final class AskRoute implements Handler {
    private final Turns turns;
    private final Streams streams;

    AskRoute(Turns turns, Streams streams) {
        this.turns = turns;
        this.streams = streams;
    }

    @Override
    public void handle(Context ctx) throws IOException {
        QueryParameters.of(ctx);
        Turn turn = turns.open(Client.of(ctx), read(ctx));
        String accepted = ctx.header(Header.ACCEPT);
        if (accepted == null || !accepted.contains(Streams.MEDIA_TYPE)) {
            ctx.contentType(WebServer.JSON).result(Json.write(turn.ask(AnswerListener.NONE)));
            return;
        }
        streams.write(ctx, frames -> new EventStream(frames).answer(turn::ask));
    }

    private static AskInput read(Context ctx) {
        JsonBody body = JsonBody.of(ctx, "question", "conversation", "asOf", "from", "to", "entity", "kind");
        String question = Values.words("question", body.text("question"));
        LocalDate from = body.date("from");
        LocalDate to = body.date("to");
        Values.ordered(from, to);
        return new AskInput(
                question,
                body.text("conversation"),
                body.date("asOf"),
                from,
                to,
                body.text("entity"),
                body.oneOf("kind", QuestionKind.class),
                List.of());
    }
}
