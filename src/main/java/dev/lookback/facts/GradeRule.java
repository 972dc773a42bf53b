package dev.lookback.facts;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the severity of an event outside a label: {@code 直播间黑屏（P2）}, {@code …，P3}, {@code Severity C.}, {@code Graded P2},
 * {@code B级故障}.
 */
final class GradeRule {
    private static final String CODE = "p[0-5]|s(?:ev)?[- ]?[0-5]|[a-eⅰ-ⅴ]级|[一二三四五]级";
    private static final Pattern ONLY =
            Pattern.compile("(?:(?:severity|sev|graded|grade|priority|定级|级别|等级)\\s*(?:stays|is|was|:|为)?\\s*)?"
                    + "(?<code>" + CODE + "|(?<=(?:severity|grade|graded|sev)\\s)[a-e1-5])");
    private static final Pattern INSIDE =
            Pattern.compile("^[^\\p{L}\\p{N}]*(?<g>p[0-4]|s[0-4]|sev[- ]?[0-5])(?=[ :|,·-])"
                    + "|[|｜]\\s?(?<h>p[0-4]|s[0-4]|sev[- ]?[0-5])(?=\\s?[|｜])|[(\\[【](?<a>" + CODE + ")[)\\]】]"
                    + "|\\b(?:severity|graded|grade|sev)\\s*(?:stays|is|was|:)?\\s*(?<b>sev-?[0-5]|p[0-5]|[a-e1-5])\\b"
                    + "|(?:定级|级别|等级)为?:?\\s?(?<c>" + CODE + ")"
                    + "|(?:等级|定性)为?(?<e>特别重大|重大|较大|一般)(?!的|性)"
                    + "|(?:列|定|评|判)为(?<f>[ⅰ-ⅴ一二三四五a-e]级)"
                    + "|(?<d>[a-e]级)(?=故障|事件|事故)");

    /** Tells whether the words are nothing but a grade. */
    boolean isGrade(Stretch words) {
        return words.length() <= 20 && ONLY.matcher(words.folded()).matches();
    }

    /** The grade in an event's text. */
    Optional<Stretch> find(Stretch text) {
        Matcher inside = INSIDE.matcher(text.folded());
        if (inside.find()) {
            for (String group : java.util.List.of("a", "b", "c", "d", "e", "f", "g", "h")) {
                if (inside.group(group) != null) {
                    return Optional.of(text.cut(inside.start(group), inside.end(group)));
                }
            }
        }
        return Clauses.of(text).stream()
                .map(Clause::words)
                .filter(this::isGrade)
                .findFirst()
                .map(this::code);
    }

    private Stretch code(Stretch words) {
        Matcher matcher = ONLY.matcher(words.folded());
        return matcher.matches() ? words.cut(matcher.start("code"), matcher.end("code")) : words;
    }
}
