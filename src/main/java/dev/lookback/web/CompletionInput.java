package dev.lookback.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A request for a chat completion, as far as it matters here: the last message of the user is the question, those before
 * it are what a follow-up may refer to. What a system message says is not followed, and parameters of language models
 * are passed over: the reports are answered from in one way only.
 *
 * @param question for the service
 * @param stream whether the answer is wanted piece by piece
 * @param usage whether a stream shall end with the number of tokens
 */
record CompletionInput(AskInput question, boolean stream, boolean usage) {
    private static final int MOST_EARLIER = 50;
    private static final Set<String> ROLES = Set.of("system", "developer", "user", "assistant", "tool", "function");

    static CompletionInput of(JsonNode body) {
        List<String> asked = questions(body.path("messages"));
        if (asked.isEmpty()) {
            throw new InvalidInput("messages", "must hold a message of the user with text", null);
        }
        String question = Values.words("messages", asked.getLast());
        List<String> earlier = asked.subList(Math.max(0, asked.size() - 1 - MOST_EARLIER), asked.size() - 1);
        return new CompletionInput(
                new AskInput(question, null, null, null, null, null, null, earlier),
                flag("stream", body.path("stream")),
                flag("stream_options.include_usage", body.path("stream_options").path("include_usage")));
    }

    private static List<String> questions(JsonNode messages) {
        if (!messages.isArray() || messages.isEmpty()) {
            throw new InvalidInput("messages", "must be a list of at least one message", null);
        }
        List<String> questions = new ArrayList<>();
        for (JsonNode message : messages) {
            String role = message.path("role").asText();
            if (!ROLES.contains(role)) {
                throw new InvalidInput("messages", "must each have a role of " + roles(), role);
            }
            String text = text(message.path("content"));
            if (role.equals("user") && !text.isBlank()) {
                questions.add(text);
            }
        }
        return questions;
    }

    private static String roles() {
        return ROLES.stream().sorted().collect(Collectors.joining(", "));
    }

    /** Content is a string, or a list of parts of which some may be text. */
    private static String text(JsonNode content) {
        if (content.isTextual() || content.isNull() || content.isMissingNode()) {
            return content.asText("");
        }
        if (!content.isArray()) {
            throw new InvalidInput("messages", "must each have content that is a string or a list of parts", null);
        }
        return StreamSupport.stream(content.spliterator(), false)
                .map(part -> part.path("text").asText(""))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static boolean flag(String name, JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return false;
        }
        if (!value.isBoolean()) {
            throw new InvalidInput(name, "must be true or false", value);
        }
        return value.booleanValue();
    }
}
