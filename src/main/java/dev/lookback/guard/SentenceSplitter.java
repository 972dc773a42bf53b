package dev.lookback.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text that comes in pieces into sentences, each with the citations behind it. Not thread-safe.
 *
 * <p>A sentence is given out as soon as it is certain that it has ended, which is when something comes behind it that does
 * not belong to it.
 */
public final class SentenceSplitter {
    private static final int LONGEST = 1200;
    private static final Pattern END = Pattern.compile(
            "(?:[。！？!?]+|(?<=[^\\d\\s.])\\.(?=[\\s\\[【”\"’')）]|$)|(?<=\\d)\\.(?=\\s\\S|\\s?[\\[【])|；(?=\\s*(?:[\\[【]))|\\n)"
                    + "[”\"’')）」]*(?:\\s*" + Markers.ONE + ")*");
    private static final Pattern OPEN_TAIL = Pattern.compile("^[\\s”\"’')）」]*(?:[\\[【［][^\\]】］]{0,24})?$");
    private static final Pattern ABBREVIATION = Pattern.compile(
            "(?:^|[\\s(])(?:e\\.g|i\\.e|etc|vs|no|approx|ca|dr|mr|ms|inc|ltd|co|[A-Za-z]|\\d+)\\.$",
            Pattern.CASE_INSENSITIVE);

    private final StringBuilder held = new StringBuilder();

    /** Takes the next piece and gives the sentences that are complete by now. */
    public List<String> add(String piece) {
        held.append(piece);
        return cut(false);
    }

    /** Gives what is left; the last one may be half a sentence. */
    public List<String> end() {
        List<String> rest = cut(true);
        if (!held.toString().isBlank()) {
            rest.add(held.toString().strip());
        }
        held.setLength(0);
        return rest;
    }

    private List<String> cut(boolean last) {
        List<String> sentences = new ArrayList<>();
        int from = 0;
        Matcher end = END.matcher(held);
        while (end.find(from)) {
            int stop = end.end();
            String behind = held.substring(stop);
            if (!last && OPEN_TAIL.matcher(behind).matches()) {
                break;
            }
            String sentence = held.substring(0, stop);
            if (isAbbreviation(sentence)) {
                from = stop;
                continue;
            }
            if (!sentence.isBlank()) {
                sentences.add(sentence.strip());
            }
            held.delete(0, stop);
            from = 0;
            end = END.matcher(held);
        }
        if (held.length() > LONGEST) {
            sentences.add(held.toString().strip());
            held.setLength(0);
        }
        return sentences;
    }

    private static boolean isAbbreviation(String sentence) {
        return sentence.endsWith(".") && ABBREVIATION.matcher(sentence).find();
    }
}
