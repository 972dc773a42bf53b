package dev.lookback.llm;

import java.io.IOException;
import java.util.List;

/** Replies in the frames of OpenAI's chat completions, good and bad. */
public final class OpenAiReplies {
    private static final String EVENTS = "text/event-stream";

    private OpenAiReplies() {}

    /** The text in pieces of a few characters, then a proper end. */
    public static FakeUpstream.Reply text(String text) {
        return wire -> {
            wire.head(200, EVENTS).body(role());
            for (String piece : pieces(text)) {
                wire.body(delta(piece));
            }
            finish(wire, "stop");
        };
    }

    /** The text, and then whatever goes wrong. */
    public static FakeUpstream.Reply textThen(String text, FakeUpstream.Reply rest) {
        return wire -> {
            wire.head(200, EVENTS).body(role());
            for (String piece : pieces(text)) {
                wire.body(delta(piece));
            }
            rest.write(wire);
        };
    }

    public static FakeUpstream.Reply status(int status, String... headers) {
        return wire -> wire.head(status, "application/json", headers)
                .body("{\"error\":{\"message\":\"sk-secret\"}}")
                .end();
    }

    public static FakeUpstream.Reply toolCall() {
        return wire -> {
            wire.head(200, EVENTS).body(role());
            wire.body(frame(
                    "{\"tool_calls\":[{\"index\":0,\"id\":\"c1\",\"type\":\"function\",\"function\":"
                            + "{\"name\":\"drop_tables\",\"arguments\":\"{}\"}}]}",
                    "null"));
            finish(wire, "tool_calls");
        };
    }

    /** The last frames of a good stream. */
    public static void finish(FakeUpstream.Wire wire, String reason) throws IOException {
        wire.body(frame("{}", '"' + reason + '"'));
        wire.body("data: {\"id\":\"1\",\"object\":\"chat.completion.chunk\",\"choices\":[],"
                + "\"usage\":{\"prompt_tokens\":11,\"completion_tokens\":7,\"total_tokens\":18}}\n\n");
        wire.body("data: [DONE]\n\n").end();
    }

    public static String delta(String text) {
        String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
        return frame("{\"content\":\"" + escaped + "\"}", "null");
    }

    private static String role() {
        return frame("{\"role\":\"assistant\",\"content\":\"\"}", "null");
    }

    private static String frame(String delta, String reason) {
        return "data: {\"id\":\"1\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"fake\",\"choices\":"
                + "[{\"index\":0,\"delta\":" + delta + ",\"finish_reason\":" + reason + "}]}\n\n";
    }

    private static List<String> pieces(String text) {
        return List.of(text.split("(?<=\\G.{3})", -1)).stream()
                .filter(piece -> !piece.isEmpty())
                .toList();
    }
}
