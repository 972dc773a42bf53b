package dev.lookback.web;

import dev.lookback.chat.ChatException;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpResponseException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns everything that goes wrong into a problem for the caller and a line with the same id in the log. */
final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final int ID_BYTES = 6;
    private static final int TIMED_OUT = 408;

    private Problems() {}

    static void register(JavalinConfig config) {
        config.routes.exception(NotReady.class, (notReady, ctx) -> {
            ctx.header(Header.RETRY_AFTER, "2");
            write(ctx, expected(503, notReady.detail()));
        });
        config.routes.exception(Refusal.class, (refusal, ctx) -> {
            refusal.setHeaders(ctx);
            write(ctx, expected(refusal.status(), refusal.detail()));
        });
        config.routes.exception(HttpResponseException.class, (refused, ctx) -> {
            String allowed = refused.getDetails().get("availableMethods");
            if (allowed == null) {
                allowed = refused.getDetails().get("Available methods");
            }
            if (allowed != null) {
                ctx.header(Header.ALLOW, allowed);
            }
            write(ctx, expected(refused.getStatus(), detail(refused.getStatus())));
        });
        config.routes.exception(Exception.class, (failure, ctx) -> write(ctx, of(failure)));
        // Set by Javalin without a body when the request's body does not arrive in time.
        config.routes.error(TIMED_OUT, ctx -> {
            if (ctx.resultInputStream() == null) {
                write(ctx, expected(TIMED_OUT, detail(TIMED_OUT)));
            }
        });
        config.router.javaLangErrorHandler((response, error) -> write(response, unexpected(error)));
    }

    /** Whatever went wrong, as one problem. */
    static ProblemJson of(Exception failure) {
        return switch (failure) {
            case InvalidInput invalid -> invalid(invalid);
            case NotThere notThere -> notThere(notThere);
            case ChatException unavailable -> unavailable(unavailable);
            default -> unexpected(failure);
        };
    }

    /** A mistake of the caller. */
    static ProblemJson invalid(InvalidInput invalid) {
        ProblemJson problem =
                new ProblemJson(title(400), 400, String.valueOf(invalid.getMessage()), newId(), invalid.parameter());
        LOG.info("{} {}: {}", problem.status(), problem.id(), problem.detail());
        return problem;
    }

    /** What the caller names is not there. */
    static ProblemJson notThere(NotThere notThere) {
        return expected(404, String.valueOf(notThere.getMessage()));
    }

    /** Conversations cannot be read or stored; why is for the log only. */
    static ProblemJson unavailable(ChatException failure) {
        ProblemJson problem = new ProblemJson(
                "Conversations not available",
                503,
                "conversations can neither be read nor stored now; the log tells why under this id",
                newId(),
                null);
        LOG.error("{} {}: {}", problem.status(), problem.id(), failure.getMessage());
        return problem;
    }

    /** An answer other than the one hoped for, with a detail made for the caller. */
    static ProblemJson expected(int status, String detail) {
        ProblemJson problem = new ProblemJson(title(status), status, detail, newId(), null);
        LOG.info("{} {}: {}", problem.status(), problem.id(), problem.detail());
        return problem;
    }

    /** Our fault; what it was is for the log only. */
    static ProblemJson unexpected(Throwable failure) {
        ProblemJson problem = new ProblemJson(title(500), 500, detail(500), newId(), null);
        LOG.error("{} {}", problem.status(), problem.id(), failure);
        return problem;
    }

    static void write(Context ctx, ProblemJson problem) {
        if (CompletionJson.speaksAt(ctx.path())) {
            ctx.res().setContentType(null);
            ctx.status(problem.status()).contentType(WebServer.JSON).result(Json.write(CompletionJson.error(problem)));
        } else {
            write(ctx, problem.status(), problem);
        }
    }

    /** Writes a problem that may carry more fields than usual. */
    static void write(Context ctx, int status, Object problem) {
        // Cleared first: the charset of the type before would be kept, and JSON types have none.
        ctx.res().setContentType(null);
        ctx.status(status).contentType(ProblemJson.MEDIA_TYPE).result(Json.write(problem));
    }

    private static void write(HttpServletResponse response, ProblemJson problem) {
        if (response.isCommitted()) {
            return;
        }
        response.setStatus(problem.status());
        response.setContentType(null);
        response.setContentType(ProblemJson.MEDIA_TYPE);
        try {
            response.getOutputStream().write(Json.write(problem));
        } catch (IOException e) {
            LOG.debug("nobody reads problem {}", problem.id(), e);
        }
    }

    static String detail(int status) {
        return switch (status) {
            case 404 -> "there is nothing at this address";
            case 405 -> "this address does not take this method; the Allow header names those it takes";
            case 408 -> "the request did not arrive in time";
            case 413 -> "body must be at most " + WebServer.MAX_BODY_BYTES + " bytes";
            case 500 -> "something went wrong here; the log tells more under this id";
            default -> status < 500 ? "the request cannot be understood" : "the request cannot be answered now";
        };
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "Bad request";
            case 401 -> "Token needed";
            case 404 -> "Not found";
            case 405 -> "Method not allowed";
            case 408 -> "Request timed out";
            case 413 -> "Content too large";
            case 414 -> "Address too long";
            case 421 -> "Wrong host";
            case 429 -> "Too many requests";
            case 431 -> "Headers too large";
            case 500 -> "Internal error";
            case 503 -> "Not ready";
            default -> status < 500 ? "Request refused" : "Server error";
        };
    }

    private static String newId() {
        byte[] id = new byte[ID_BYTES];
        ThreadLocalRandom.current().nextBytes(id);
        return HexFormat.of().formatHex(id);
    }
}
