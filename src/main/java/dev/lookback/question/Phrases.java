package dev.lookback.question;

import dev.lookback.glossary.FoldedText;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes stretches out of a question so that what is left still reads like one. */
final class Phrases {
    private static final Pattern LEADS_TO = Pattern.compile(
            "(?:\\b(?:in|on|during|for|over|of|from|within|at|by)\\s+(?:the\\s+)?|[在于])$", Pattern.CASE_INSENSITIVE);
    private static final Pattern FOLLOWS = Pattern.compile("^(?:的|里的?|内的?|中的|期间的?|'s\\b|’s\\b)");
    private static final Pattern LOOSE = Pattern.compile("^[\\s,，、的]+|[(（]\\s*[)）]|\\s+(?=[?？!！,，.。])|\\s{2,}");

    private Phrases() {}

    /**
     * The text without some stretches.
     *
     * @param spans in {@code folded}, the folded form of the text
     */
    static String without(String text, FoldedText folded, List<Span> spans) {
        StringBuilder rest = new StringBuilder(text);
        for (Span span : spans.stream()
                .sorted(Comparator.comparingInt(Span::start).reversed())
                .toList()) {
            int start = folded.start(span.start());
            int end = folded.end(span.end() - 1);
            Matcher leads = Span.before(LEADS_TO, rest, start);
            Matcher follows = FOLLOWS.matcher(rest.substring(end));
            rest.replace(leads.find() ? leads.start() : start, follows.find() ? end + follows.end() : end, " ");
        }
        return tidy(rest.toString());
    }

    private static String tidy(String text) {
        String plain = LOOSE.matcher(text.strip())
                .replaceAll(match -> match.group().isBlank() && match.group().length() > 1 ? " " : "");
        return plain.replaceAll("(?<=\\p{IsHan}) (?=\\p{IsHan})", "").strip();
    }
}
