package dev.lookback.web;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.time.Duration;
import java.util.Map;

/** A caller is not let in; the message is made for the caller. */
final class Refusal extends RuntimeException {
    private final int status;
    private final Map<String, String> headers;

    private Refusal(int status, String message, Map<String, String> headers) {
        super(message);
        this.status = status;
        this.headers = Map.copyOf(headers);
    }

    static Refusal noToken() {
        return new Refusal(
                401,
                "a token is needed: Authorization: Bearer TOKEN, one of those in auth.tokens",
                Map.of(Header.WWW_AUTHENTICATE, "Bearer"));
    }

    static Refusal otherHost() {
        return new Refusal(
                421,
                "without auth.tokens this server answers under localhost and 127.0.0.1 only; set tokens to use another name",
                Map.of());
    }

    static Refusal tooOften(int perMinute, Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return new Refusal(
                429,
                "at most %d requests a minute; go on in %d s".formatted(perMinute, seconds),
                Map.of(Header.RETRY_AFTER, Long.toString(seconds)));
    }

    int status() {
        return status;
    }

    /** For the caller. */
    String detail() {
        return String.valueOf(getMessage());
    }

    void setHeaders(Context ctx) {
        headers.forEach(ctx::header);
    }
}
