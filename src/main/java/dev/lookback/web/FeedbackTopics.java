package dev.lookback.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lookback.chat.Feedback;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Feedback as a question file for {@code eval}: one JSON object a line.
 *
 * <p>An answer that was liked is a judged question: what it cites is the gold, its figure the number, and none of both if
 * it said that the reports do not tell. One that was disliked is only a candidate: its gold is empty because nobody has
 * said yet what would have been right, {@code rejected} holds what it cited, and a person has to complete or drop the line.
 */
public final class FeedbackTopics {
    static final String MEDIA_TYPE = "application/jsonl";

    private FeedbackTopics() {}

    /** One line for each, in the same order. */
    public static String lines(List<Feedback> feedback) {
        StringBuilder lines = new StringBuilder();
        feedback.forEach(each -> lines.append(new String(Json.write(topic(each)), StandardCharsets.UTF_8))
                .append('\n'));
        return lines.toString();
    }

    private static ObjectNode topic(Feedback feedback) {
        JsonNode answer = parsed(feedback.answer().json());
        ObjectNode topic = JsonNodeFactory.instance.objectNode();
        topic.put("id", feedback.answer().id());
        topic.put("lang", answer.path("language").asText("zh"));
        topic.put("kind", answer.path("understood").path("kind").asText("other"));
        topic.put("question", feedback.answer().question());
        if (!feedback.history().isEmpty()) {
            ArrayNode history = topic.putArray("history");
            feedback.history().forEach(history::add);
        }
        JsonNode asOf = answer.path("understood").path("asOf");
        if (asOf.isTextual()) {
            topic.set("asOf", asOf);
        }
        boolean liked = feedback.vote() == Feedback.Vote.UP;
        topic.set("gold", liked ? quotes(answer) : JsonNodeFactory.instance.arrayNode());
        if (liked && answer.path("number").isNumber()) {
            topic.set("number", answer.path("number"));
        }
        topic.put("vote", Values.lowerCase(feedback.vote()));
        if (!liked) {
            topic.set("rejected", quotes(answer));
        }
        if (feedback.comment() != null) {
            topic.put("comment", feedback.comment());
        }
        topic.put("given", feedback.given().toString());
        return topic;
    }

    private static ArrayNode quotes(JsonNode answer) {
        ArrayNode quotes = JsonNodeFactory.instance.arrayNode();
        for (JsonNode citation : answer.path("citations")) {
            quotes.addObject()
                    .put("report", citation.path("passage").path("report").asText())
                    .put("quote", citation.path("quote").asText());
        }
        return quotes;
    }

    private static JsonNode parsed(String json) {
        try {
            return Json.read(json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
