package dev.lookback.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the OpenAI protocol sends. Built as trees, because its fields that have no value must stand there as null.
 */
final class CompletionJson {
    /** The one model there is. */
    static final String MODEL = "lookback";

    private static final long FIRST_RELEASE = 1_767_225_600L;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private CompletionJson() {}

    /** Whether a path belongs to this protocol. */
    static boolean speaksAt(String path) {
        return path.equals("/v1") || path.startsWith("/v1/");
    }

    static ObjectNode models() {
        ObjectNode list = JSON.objectNode().put("object", "list");
        list.putArray("data").add(model());
        return list;
    }

    static ObjectNode model() {
        return JSON.objectNode()
                .put("id", MODEL)
                .put("object", "model")
                .put("created", FIRST_RELEASE)
                .put("owned_by", MODEL);
    }

    /** A problem in this protocol's shape. */
    static ObjectNode error(ProblemJson problem) {
        ObjectNode error = JSON.objectNode();
        error.put("message", problem.detail() + " (" + problem.id() + ")");
        error.put("type", type(problem.status()));
        error.put("param", problem.parameter());
        error.put("code", code(problem.status()));
        return JSON.objectNode().set("error", error);
    }

    private static String type(int status) {
        return switch (status) {
            case 401 -> "authentication_error";
            case 429 -> "rate_limit_error";
            default -> status < 500 ? "invalid_request_error" : "server_error";
        };
    }

    private static @Nullable String code(int status) {
        return switch (status) {
            case 401 -> "invalid_api_key";
            case 404 -> "not_found";
            case 405 -> "method_not_allowed";
            case 413 -> "request_too_large";
            case 429 -> "rate_limit_exceeded";
            default -> null;
        };
    }

    /** An answer in one piece. */
    static ObjectNode whole(CompletionInput input, AnswerJson answer, String content, long created) {
        ObjectNode message = JSON.objectNode().put("role", "assistant").put("content", content);
        message.putNull("refusal");
        message.putPOJO(MODEL, answer);
        ObjectNode choice = JSON.objectNode().put("index", 0);
        choice.set("message", message);
        choice.putNull("logprobs");
        choice.put("finish_reason", "stop");
        ObjectNode whole = head("chatcmpl-" + answer.id(), "chat.completion", created);
        whole.putArray("choices").add(choice);
        whole.set("usage", usage(input, content));
        return whole;
    }

    private static ObjectNode head(String id, String object, long created) {
        return JSON.objectNode()
                .put("id", id)
                .put("object", object)
                .put("created", created)
                .put("model", MODEL);
    }

    /** Nothing is counted by a model here; the numbers are estimates for clients that want some. */
    private static ObjectNode usage(CompletionInput input, String content) {
        int prompt = tokens(input.question().question());
        for (String earlier : input.question().history()) {
            prompt += tokens(earlier);
        }
        int completion = tokens(content);
        return JSON.objectNode()
                .put("prompt_tokens", prompt)
                .put("completion_tokens", completion)
                .put("total_tokens", prompt + completion);
    }

    /** About one token for a Chinese character, or for four letters. */
    private static int tokens(String text) {
        int wide = (int) text.codePoints().filter(c -> c >= 0x2e80).count();
        return wide + (text.codePointCount(0, text.length()) - wide + 3) / 4;
    }

    /** The chunks of one streamed answer, which share their head. */
    static final class Chunks {
        private final String id = "chatcmpl-" + UUID.randomUUID();
        private final long created;
        private final boolean withUsage;

        Chunks(long created, boolean withUsage) {
            this.created = created;
            this.withUsage = withUsage;
        }

        ObjectNode role() {
            return chunk(JSON.objectNode().put("role", "assistant").put("content", ""), null);
        }

        /** The last one with a choice; carries the whole answer for programs that can read it. */
        ObjectNode finish(AnswerJson answer) {
            ObjectNode delta = JSON.objectNode();
            delta.putPOJO(MODEL, answer);
            return chunk(delta, "stop");
        }

        ObjectNode usage(CompletionInput input, String content) {
            ObjectNode chunk = head(id, "chat.completion.chunk", created);
            chunk.putArray("choices");
            chunk.set("usage", CompletionJson.usage(input, content));
            return chunk;
        }

        ObjectNode chunk(ObjectNode delta, @Nullable String reason) {
            ObjectNode choice = JSON.objectNode().put("index", 0);
            choice.set("delta", delta);
            choice.putNull("logprobs");
            choice.put("finish_reason", reason);
            ObjectNode chunk = head(id, "chat.completion.chunk", created);
            chunk.putArray("choices").add(choice);
            if (withUsage) {
                chunk.putNull("usage");
            }
            return chunk;
        }
    }
}
