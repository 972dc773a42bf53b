package dev.lookback.web;

import dev.lookback.chat.ChatStore;
import dev.lookback.chat.Feedback;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** {@code POST /api/feedback}, and {@code GET} of what the same client gave so far, as a question file. */
final class FeedbackRoutes {
    private static final int LONGEST_COMMENT = 4000;
    private static final int NO_CONTENT = 204;

    private final ChatStore chats;

    FeedbackRoutes(ChatStore chats) {
        this.chats = chats;
    }

    private enum Format {
        JSONL
    }

    void register(RoutesConfig routes) {
        routes.post("/api/feedback", this::rate);
        routes.get("/api/feedback", this::topics);
    }

    private void rate(Context ctx) {
        QueryParameters.of(ctx);
        JsonBody body = JsonBody.of(ctx, "answer", "vote", "comment");
        String answer = Values.words("answer", body.text("answer"));
        Feedback.Vote vote = body.oneOf("vote", Feedback.Vote.class);
        if (vote == null) {
            throw new InvalidInput("vote", "must be one of up, down", "");
        }
        String comment = body.text("comment");
        if (comment != null) {
            comment = Values.words("comment", comment, LONGEST_COMMENT);
        }
        if (!chats.rate(Client.of(ctx), answer, vote, comment)) {
            throw NotThere.answer();
        }
        ctx.status(NO_CONTENT);
    }

    private void topics(Context ctx) {
        QueryParameters query = QueryParameters.of(ctx, "format", "vote");
        query.oneOf("format", Format.class);
        Feedback.Vote vote = query.oneOf("vote", Feedback.Vote.class);
        ctx.contentType(FeedbackTopics.MEDIA_TYPE).result(FeedbackTopics.lines(chats.feedback(Client.of(ctx), vote)));
    }
}
