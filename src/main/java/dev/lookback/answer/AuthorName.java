package dev.lookback.answer;

import dev.lookback.glossary.FoldedText;
import dev.lookback.index.ReportSummary;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The author whose reports a question is about.
 *
 * @param shown as a report states it
 */
record AuthorName(String shown) {
    private static final String WROTE_ZH = "\\s?(?:(?:在|的)?(?:周报|报告|月报|日报)|(?:都|曾|还)?(?:写|报告|汇报|提到|提过|记录|报了|说过))";
    private static final String WROTE_EN =
            "(?:'s (?:weekly )?(?:reports?|notes?|updates?)|,? (?:report(?:ed|s)?|wrote|writes?|written|mention(?:ed|s)?|note[ds]?|say|said|tell|told)\\b)";
    private static final String BEFORE_EN = "\\b(?:reported|written|mentioned|noted|told|said) by ";
    private static final Pattern REPORTING = Pattern.compile(
            ".*(?:周报|报告|汇报|写|提到|记录).*|(?:weekly|report\\w*|wrote|writt?en?|mention\\w*|not(?:es?|ed)|updates?|say|said|tell|told)");
    private static final int SHORTEST = 2;

    /** The author that the question names as one who wrote something; empty if it names none. */
    static Optional<AuthorName> in(String question, List<ReportSummary> reports) {
        String text = FoldedText.fold(question);
        return reports.stream()
                .map(ReportSummary::author)
                .filter(Objects::nonNull)
                .distinct()
                .filter(author -> new AuthorName(author).isNamedIn(text))
                .max(Comparator.comparingInt(String::length))
                .map(AuthorName::new);
    }

    private boolean isNamedIn(String text) {
        return names().anyMatch(name -> Pattern.compile("(?<![a-z])" + Pattern.quote(name) + "(?:" + WROTE_ZH + "|"
                        + WROTE_EN + ")|" + BEFORE_EN + Pattern.quote(name) + "(?![a-z])")
                .matcher(text)
                .find());
    }

    /** The whole name, and of an English one the first and the last. */
    private Stream<String> names() {
        String folded = FoldedText.fold(shown);
        String[] parts = folded.split(" ", -1);
        boolean latin = folded.codePoints().noneMatch(Character::isIdeographic);
        return Stream.concat(Stream.of(folded), latin ? Arrays.stream(parts) : Stream.empty())
                .filter(name -> name.length() >= SHORTEST);
    }

    /** Tells whether a folded word of the question is the name or only speaks of reporting. */
    boolean holds(String word) {
        return names().anyMatch(name -> word.contains(name) || name.contains(word))
                || REPORTING.matcher(word).matches();
    }

    boolean wrote(ReportSummary report) {
        return shown.equals(report.author());
    }
}
