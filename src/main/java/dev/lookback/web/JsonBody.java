package dev.lookback.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The body of one request: a JSON object in which every field must be known; null counts as absent. */
final class JsonBody {
    private static final String MEDIA_TYPE = "application/json";

    private final JsonNode object;

    private JsonBody(JsonNode object) {
        this.object = object;
    }

    static JsonBody of(Context ctx, String... known) {
        JsonNode object = object(ctx);
        List<String> names = List.of(known);
        object.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                throw Values.unknown(name, names);
            }
        });
        return new JsonBody(object);
    }

    /** The object as it is, with whatever fields it has. */
    static JsonNode object(Context ctx) {
        String contentType = ctx.contentType() == null ? "" : String.valueOf(ctx.contentType());
        // Also keeps other sites out: a browser asks first before it sends this type across origins.
        if (!contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(MEDIA_TYPE)) {
            throw new InvalidInput("Content-Type", "must be " + MEDIA_TYPE, contentType);
        }
        if (ctx.req().getContentLengthLong() > WebServer.MAX_BODY_BYTES) {
            throw new ContentTooLargeResponse();
        }
        return parse(ctx.bodyAsBytes());
    }

    private static JsonNode parse(byte[] body) {
        try {
            JsonNode parsed = Json.read(body);
            if (!parsed.isObject()) {
                throw new InvalidInput("body", "must be a JSON object", parsed);
            }
            return parsed;
        } catch (JsonProcessingException e) {
            // The parser's message quotes the body and names classes; where it stopped is enough.
            throw new InvalidInput(
                    "body",
                    "must be well-formed JSON, broken at line %d, column %d"
                            .formatted(
                                    e.getLocation().getLineNr(), e.getLocation().getColumnNr()),
                    null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Nullable
    String text(String name) {
        JsonNode value = object.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw new InvalidInput(name, "must be a string", value);
        }
        return value.textValue().isBlank() ? null : value.textValue();
    }

    @Nullable
    LocalDate date(String name) {
        String text = text(name);
        return text == null ? null : Values.date(name, text);
    }

    <E extends Enum<E>> @Nullable E oneOf(String name, Class<E> type) {
        String text = text(name);
        return text == null ? null : Values.oneOf(name, text, type);
    }
}
