package dev.lookback.report;

import dev.lookback.report.FieldLabel.Found;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the labels of one text, line by line. */
final class FieldLabelFinder {
    /** Quote marks, bullets, numbers and heading marks that may stand before a label. */
    private static final Pattern LEAD = Pattern.compile(
            "[\\s\\u00A0\\u200B-\\u200D\\uFEFF>]*"
                    + "(?:(?:[-+•·●○■◆▪‣—–](?!\\*)|\\*(?=[\\s\\u00A0])|#{1,6}|[（(]?[0-9０-９]{1,2}[.)、．）]|[①-⑳])[\\s\\u00A0]*){0,6}");

    /** Brackets or emphasis around the label, then the separator. */
    private static final Pattern AT_LINE_START =
            Pattern.compile("(?<word>(?i:detected|started|began|noticed|opened|reported|occurred|first seen))"
                    + "(?=\\s(?:(?:at|on|around|about)\\s)?(?:\\d{1,2}[:.\\s/-]|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?[\\s,])[^\\n]{0,24}?(?:\\.(?:\\s|$)|$))|(?<bracket>[【「\\[])(?<inner>[^】」\\]\\n]{1,30})[】」\\]]\\s*[:：]?"
                    + "|(?<bold>\\*\\*|__)(?<strong>[^*\\n]{1,40}?)\\s*[:：]?\\s*\\k<bold>\\s*[:：—–-]*"
                    + "|\\*(?<slanted>[^*\\n]{1,40}?)[.:：]?\\*(?!\\*)\\s*[:：]?"
                    + "|\\|\\s*\\**(?<cell>[^|*\\n]{1,30}?)\\**\\s*\\|"
                    + "|(?<plain>[^:：\\n|*【]{1,40}?)\\s*(?:[:：]|\\s[—–-]+\\s|——|[.](?=\\s+[\\p{Lu}\\d\"])|\\s=\\s)");

    /** {@code 【何地】…}, {@code **Blast area:** …}, {@code 谁先看到：…}: what looks like a label, known or not. */
    private static final Pattern LIKE_A_LABEL =
            Pattern.compile("(?<bracket>[【「\\[])(?<inner>[\\p{L} /·-]{1,16})[】」\\]]\\s*[:：]?"
                    + "|(?<bold>\\*\\*|__)(?<strong>[\\p{L} /'’-]{1,28}?)\\s*[:：]?\\s*\\k<bold>\\s*[:：]?(?=[\\s\\p{L}\\p{N}])"
                    + "|(?<plain>[\\p{IsHan}/]{1,8}|[A-Za-z][\\p{L} '’/-]{1,26})\\s*[:：](?!//)");

    /** So many known labels of a style make an unknown one beside them a label too. */
    private static final int ENOUGH_KNOWN = 2;

    private static final int LONGEST = 40;
    private static final String SENTENCE_ENDS = ".;,!?—–-|(*。；，、！？:：/)）】";

    private final String text;
    private final List<Hit> hits = new ArrayList<>();

    FieldLabelFinder(String text) {
        this.text = text;
    }

    List<Found> find() {
        int start = 0;
        while (start <= text.length()) {
            int end = lineEnd(start);
            findInLine(start, end);
            start = end + 1;
        }
        if (hits.size() >= ENOUGH_KNOWN) {
            findUnknown();
        }
        List<Found> found = new ArrayList<>();
        for (int at = 0; at < hits.size(); at++) {
            Hit hit = hits.get(at);
            int limit = at + 1 < hits.size() ? hits.get(at + 1).outer : text.length();
            int valueStart = Math.min(skipBlank(hit.valueStart, limit), limit);
            int valueEnd = Math.max(valueStart, trimEnd(valueStart, limit));
            found.add(new Found(hit.match.label(), hit.match.spelling(), hit.start, valueStart, valueEnd));
        }
        return found;
    }

    /** Lines that begin in the style of known labels carry a label too, whatever it is called. */
    private void findUnknown() {
        Map<String, Integer> known = new HashMap<>();
        List<Hit> unknown = new ArrayList<>();
        for (int start = 0; start <= text.length(); start = lineEnd(start) + 1) {
            int line = start;
            String style = style(text.substring(line, lineEnd(line)));
            if (hits.stream().anyMatch(hit -> hit.outer == line)) {
                known.merge(style, 1, Integer::sum);
            } else if (!style.isEmpty()) {
                unknown(line).ifPresent(unknown::add);
            }
        }
        unknown.stream()
                .filter(hit ->
                        known.getOrDefault(style(text.substring(hit.outer, lineEnd(hit.outer))), 0) >= ENOUGH_KNOWN)
                .forEach(hits::add);
        hits.sort(Comparator.comparingInt(Hit::outer));
    }

    private Optional<Hit> unknown(int line) {
        Matcher lead = LEAD.matcher(text).region(line, lineEnd(line));
        int at = lead.lookingAt() ? lead.end() : line;
        Matcher matcher = LIKE_A_LABEL.matcher(text).region(at, lineEnd(line));
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        FieldLabels.Match other = new FieldLabels.Match(FieldLabel.OTHER, matcher.group());
        return Optional.of(new Hit(other, line, at, matcher.end()));
    }

    /** How a line marks its label: its bullet and its bracket or emphasis; empty if it has none. */
    static String style(String line) {
        Matcher lead = LEAD.matcher(line);
        int at = lead.lookingAt() ? lead.end() : 0;
        Matcher matcher = LIKE_A_LABEL.matcher(line).region(at, line.length());
        if (!matcher.lookingAt()) {
            return "";
        }
        String mark = matcher.group("bracket") != null
                ? matcher.group("bracket")
                : matcher.group("bold") != null ? "**" : ":";
        return line.substring(0, at).replaceAll("\\d+", "1") + mark;
    }

    /** The label at the very start of a line, bullets and the like skipped. */
    static Optional<FieldLabels.Match> atStart(String line) {
        FieldLabelFinder finder = new FieldLabelFinder(line);
        Hit hit = finder.lineStart(0, finder.lineEnd(0));
        return hit == null ? Optional.empty() : Optional.of(hit.match);
    }

    /** Tells whether the line carries a label at its start and nothing behind it. */
    static boolean isLabelOnly(String line) {
        FieldLabelFinder finder = new FieldLabelFinder(line);
        Hit hit = finder.lineStart(0, finder.lineEnd(0));
        return hit != null
                && line.substring(hit.valueStart).replaceAll("[\\s*:：]+", "").isEmpty();
    }

    private void findInLine(int start, int end) {
        int from = start;
        Hit first = lineStart(start, end);
        if (first != null) {
            hits.add(first);
            from = first.valueStart;
        }
        for (int at = from; at < end; at++) {
            char character = text.charAt(at);
            Hit hit = null;
            if (character == ':' || character == '：') {
                hit = before(at, from);
            } else if (character == '【') {
                hit = bracket(at, end);
            }
            if (hit != null) {
                hits.add(hit);
                from = hit.valueStart;
                at = Math.max(at, hit.valueStart - 1);
            }
        }
    }

    private @Nullable Hit lineStart(int start, int end) {
        Matcher lead = LEAD.matcher(text).region(start, end);
        int at = lead.lookingAt() ? lead.end() : start;
        Matcher matcher = AT_LINE_START.matcher(text).region(at, end);
        if (matcher.lookingAt()) {
            for (String group : List.of("inner", "strong", "slanted", "cell", "plain", "word")) {
                if (matcher.group(group) != null) {
                    Optional<FieldLabels.Match> match = FieldLabels.lookUp(matcher.group(group));
                    if (match.isPresent()) {
                        return new Hit(match.get(), start, matcher.start(group), matcher.end());
                    }
                }
            }
        }
        String whole = end - at <= LONGEST ? text.substring(at, end) : "";
        return FieldLabels.lookUp(whole)
                .filter(match -> isHeading(start, at) || mayStandAlone(match, whole))
                .map(match -> new Hit(match, start, at, end))
                .orElse(null);
    }

    /** {@code ## What we will do}, within an event. */
    private boolean isHeading(int start, int at) {
        int mark = text.indexOf('#', start);
        return mark >= 0 && mark < at;
    }

    /** {@code 事件一} and {@code 处理过程}, but not {@code 故障情况}, which is a section, nor {@code 时间}, which says too little. */
    private static boolean mayStandAlone(FieldLabels.Match match, String line) {
        boolean telling = match.label().tellsAnEvent() || match.label() == FieldLabel.TIMELINE;
        return match.spelling().endsWith("#") || (telling && !HeadingKind.isGeneric(line));
    }

    private @Nullable Hit bracket(int at, int end) {
        int close = text.indexOf('】', at);
        if (close < 0 || close >= end || close - at > LONGEST) {
            return null;
        }
        return FieldLabels.lookUp(text.substring(at + 1, close))
                .map(match -> new Hit(match, at, at + 1, close + 1))
                .orElse(null);
    }

    /** The longest label that ends at the colon and begins where a word may begin. */
    private @Nullable Hit before(int colon, int from) {
        Hit best = null;
        for (int at = colon - 1; at >= Math.max(from, colon - LONGEST); at--) {
            if (SENTENCE_ENDS.indexOf(text.charAt(at)) >= 0 && text.charAt(at) != '*' && text.charAt(at) != '-') {
                break;
            }
            if (at > from && Character.isLetterOrDigit(text.charAt(at - 1))) {
                continue;
            }
            int start = at;
            Optional<FieldLabels.Match> match = FieldLabels.lookUp(text.substring(at, colon));
            if (match.isPresent() && mayStandInside(start, from)) {
                best = new Hit(match.get(), start, start, colon + 1);
            }
        }
        return best;
    }

    /** English labels inside a line follow the end of a sentence, or any "status:" in prose would be one. */
    private boolean mayStandInside(int start, int from) {
        if (text.charAt(start) > 0x2E80) {
            return true;
        }
        int before = start - 1;
        while (before >= from && Character.isWhitespace(text.charAt(before))) {
            before--;
        }
        boolean gap = start - before > 2 || (before + 1 < start && text.charAt(start - 1) == '\u3000');
        return gap || before < from || SENTENCE_ENDS.indexOf(text.charAt(before)) >= 0;
    }

    private int lineEnd(int start) {
        int at = start;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at;
    }

    private int skipBlank(int start, int limit) {
        int at = start;
        while (at < limit && (Character.isWhitespace(text.charAt(at)) || "*_:：".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }

    private int trimEnd(int start, int limit) {
        int at = limit;
        while (at > start && (Character.isWhitespace(text.charAt(at - 1)) || "*_|".indexOf(text.charAt(at - 1)) >= 0)) {
            at--;
        }
        return at;
    }

    /** A label; {@code outer} is where the value of the label before it must end at the latest. */
    private record Hit(FieldLabels.Match match, int outer, int start, int valueStart) {}
}
