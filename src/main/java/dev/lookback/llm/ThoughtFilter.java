package dev.lookback.llm;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Leaves out what a model thinks aloud before it answers, in {@code <think>…</think>} and the like: some servers do not take it
 * out of the text. Not thread-safe.
 */
final class ThoughtFilter {
    private static final Pattern OPENS = Pattern.compile("^\\s*<(think|thinking|thought|reasoning)>");
    private static final Pattern MAY_OPEN = Pattern.compile("^\\s*(?:<[a-z]{0,9})?$");

    private final StringBuilder held = new StringBuilder();
    private boolean decided;
    private String closing = "";

    /** Takes the next piece and gives what of the answer is known by now; may be empty. */
    String add(String piece) {
        if (decided && closing.isEmpty()) {
            return piece;
        }
        held.append(piece);
        if (!decided) {
            Matcher opens = OPENS.matcher(held);
            if (opens.find()) {
                decided = true;
                closing = "</" + opens.group(1) + ">";
            } else if (MAY_OPEN.matcher(held).matches()) {
                return "";
            } else {
                decided = true;
                return taken(0);
            }
        }
        int end = held.indexOf(closing);
        if (end < 0) {
            return "";
        }
        int from = end + closing.length();
        closing = "";
        return taken(from).stripLeading();
    }

    /** What is still held at the end and turned out to be no thought. */
    String end() {
        return decided ? "" : taken(0);
    }

    private String taken(int from) {
        String text = held.substring(from);
        held.setLength(0);
        return text;
    }
}
