package dev.lookback.web;

import dev.lookback.chat.ChatStore;
import dev.lookback.chat.Conversation;
import dev.lookback.chat.KeptAnswer;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/** {@code /api/conversations} and {@code GET /api/answers/{id}}. */
final class ConversationRoutes {
    private static final String ONE = "/api/conversations/{id}";
    private static final int USUAL_PAGE = 50;
    private static final int LONGEST_PAGE = 200;
    private static final int LONGEST_TITLE = 200;
    private static final int NO_CONTENT = 204;

    private final ChatStore chats;

    ConversationRoutes(ChatStore chats) {
        this.chats = chats;
    }

    void register(RoutesConfig routes) {
        routes.get("/api/conversations", this::list);
        routes.delete("/api/conversations", this::deleteAll);
        routes.get(ONE, this::read);
        routes.patch(ONE, this::rename);
        routes.put(ONE, this::rename);
        routes.delete(ONE, this::delete);
        routes.get("/api/answers/{id}", this::answer);
    }

    private void list(Context ctx) {
        QueryParameters query = QueryParameters.of(ctx, "q", "limit", "offset");
        String words = query.text("q");
        ConversationJson.Page page = ConversationJson.Page.of(chats.list(
                Client.of(ctx),
                words == null ? null : Values.words("q", words),
                query.number("offset", 0, 0, Integer.MAX_VALUE),
                query.number("limit", USUAL_PAGE, 1, LONGEST_PAGE)));
        ctx.contentType(WebServer.JSON).result(Json.write(page));
    }

    private void deleteAll(Context ctx) {
        QueryParameters.of(ctx);
        int deleted = chats.deleteAll(Client.of(ctx));
        ctx.contentType(WebServer.JSON).result(Json.write(Map.of("deleted", deleted)));
    }

    private void read(Context ctx) {
        QueryParameters query = QueryParameters.of(ctx, "limit", "offset");
        Conversation conversation = found(ctx);
        List<KeptAnswer> answers = chats.lastAnswers(
                conversation.id(),
                query.number("offset", 0, 0, Integer.MAX_VALUE),
                query.number("limit", Integer.MAX_VALUE, 1, Integer.MAX_VALUE));
        ctx.contentType(WebServer.JSON).result(Json.write(ConversationJson.of(conversation, answers)));
    }

    private void rename(Context ctx) {
        QueryParameters.of(ctx);
        String title = Values.words("title", JsonBody.of(ctx, "title").text("title"), LONGEST_TITLE);
        if (!chats.rename(Client.of(ctx), ctx.pathParam("id"), title)) {
            throw NotThere.conversation();
        }
        ctx.contentType(WebServer.JSON).result(Json.write(ConversationJson.Item.of(found(ctx))));
    }

    private void delete(Context ctx) {
        QueryParameters.of(ctx);
        if (!chats.delete(Client.of(ctx), ctx.pathParam("id"))) {
            throw NotThere.conversation();
        }
        ctx.status(NO_CONTENT);
    }

    private void answer(Context ctx) {
        QueryParameters.of(ctx);
        KeptAnswer answer = chats.answer(ctx.pathParam("id")).orElseThrow(NotThere::answer);
        ctx.contentType(WebServer.JSON).result(answer.json());
    }

    private Conversation found(Context ctx) {
        return chats.find(Client.of(ctx), ctx.pathParam("id")).orElseThrow(NotThere::conversation);
    }
}
