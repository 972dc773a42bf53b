package dev.lookback.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lookback.llm.FakeUpstream;
import dev.lookback.llm.OpenAiReplies;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A model that takes its time and says what it was given, sentence by sentence with its number. */
final class EchoingModel {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Pattern ROW = Pattern.compile("(?m)^\\[(\\d+)] (.+?)[。.]?$");
    private static final Pattern COMPUTED = Pattern.compile("(?s)<computed>(.*?)</computed>");
    private static final Pattern QUESTION = Pattern.compile("(?s)<question>\\s*(.*?)\\s*</question>");

    private final long millis;
    private final Map<String, Long> firstSentence = new ConcurrentHashMap<>();

    /** @param millis how long an answer takes */
    EchoingModel(long millis) {
        this.millis = millis;
    }

    FakeUpstream.Reply reply(String request) {
        String prompt = prompt(request);
        List<String> pieces = pieces(prompt);
        Matcher question = QUESTION.matcher(prompt);
        String asked = question.find() ? question.group(1) : "";
        return OpenAiReplies.textThen("", wire -> {
            long pause = Math.max(1, millis / Math.max(1, pieces.size()));
            boolean behindFirst = false;
            for (String piece : pieces) {
                wire.pause(pause);
                if (behindFirst) {
                    // The character behind a sentence shows that it has ended.
                    firstSentence.putIfAbsent(asked, System.nanoTime());
                }
                wire.body(OpenAiReplies.delta(piece));
                behindFirst |= piece.endsWith("。");
            }
            OpenAiReplies.finish(wire, "stop");
        });
    }

    /** When the first sentence of the answer to a question was complete, by {@link System#nanoTime}. */
    long firstSentence(String question) {
        return firstSentence.getOrDefault(question, Long.MAX_VALUE);
    }

    private static String prompt(String request) {
        try {
            return MAPPER.readTree(request.substring(request.indexOf("\r\n\r\n")))
                    .path("messages")
                    .path(1)
                    .path("content")
                    .asText();
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A few characters each; a sentence with its citation ends a piece. */
    private static List<String> pieces(String prompt) {
        List<String> pieces = new ArrayList<>();
        Matcher computed = COMPUTED.matcher(prompt);
        Matcher row = ROW.matcher(computed.find() ? computed.group(1) : "");
        while (row.find()) {
            String sentence = row.group(2).replace("。", "；") + "[" + row.group(1) + "]。";
            for (int at = 0; at < sentence.length(); at += 4) {
                pieces.add(sentence.substring(at, Math.min(sentence.length(), at + 4)));
            }
        }
        return pieces;
    }
}
