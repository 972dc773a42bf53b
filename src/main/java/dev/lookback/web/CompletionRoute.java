package dev.lookback.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.time.Instant;

/**
 * {@code POST /v1/chat/completions}. The answer comes piece by piece if the body says so, whatever is accepted: the usual
 * clients accept JSON only, even of streams.
 */
final class CompletionRoute implements Handler {
    private final LookbackService service;
    private final Streams streams;

    CompletionRoute(LookbackService service, Streams streams) {
        this.service = service;
        this.streams = streams;
    }

    @Override
    public void handle(Context ctx) throws IOException {
        CompletionInput input = CompletionInput.of(JsonBody.object(ctx));
        CompletionText text = new CompletionText(ctx.scheme() + "://" + ctx.host());
        long now = Instant.now().getEpochSecond();
        if (input.stream()) {
            streams.write(ctx, frames -> new CompletionStream(frames, input, text, now).answer(service));
            return;
        }
        AnswerJson answer = ask(input);
        String content = text.of(answer.answer()) + text.appendix(answer);
        ctx.contentType(WebServer.JSON).result(Json.write(CompletionJson.whole(input, answer, content, now)));
    }

    private AnswerJson ask(CompletionInput input) {
        try {
            return service.ask(input.question(), AnswerListener.NONE);
        } catch (StackOverflowError | OutOfMemoryError died) {
            // As an exception it takes the way that ends in an error of this protocol.
            throw new IllegalStateException("the answer was given up", died);
        }
    }
}
