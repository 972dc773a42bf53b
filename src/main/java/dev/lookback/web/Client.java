package dev.lookback.web;

import io.javalin.http.Context;

/** Who sends a request, as far as the server can tell. */
final class Client {
    /** Everybody, where no token is asked for. */
    private static final String ANYBODY = "local";

    private static final String ATTRIBUTE = "client";

    private Client() {}

    /** Name under which conversations are kept. */
    static String of(Context ctx) {
        String client = ctx.attribute(ATTRIBUTE);
        return client == null ? ANYBODY : client;
    }

    static void set(Context ctx, String client) {
        ctx.attribute(ATTRIBUTE, client);
    }
}
