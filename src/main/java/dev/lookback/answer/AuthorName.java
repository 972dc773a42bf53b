package dev.lookback.answer;

import dev.lookback.glossary.FoldedText;
import dev.lookback.index.ReportSummary;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The author whose reports a question is about.
 *
 * @param shown as a report states it
 * @param folders folders in which nobody else signed a report
 */
record AuthorName(String shown, Set<String> folders) {
    private static final String WROTE_ZH = "\\s?(?:(?:在|的)?(?:周报|报告|月报|日报)|(?:都|曾|还)?(?:写|报告|汇报|提到|提过|记录|报了|说过))";
    private static final String WROTE_EN =
            "(?:'s (?:weekly )?(?:reports?|notes?|updates?)|,? (?:report(?:ed|s)?|wrote|writes?|written|mention(?:ed|s)?|note[ds]?|say|said|tell|told)\\b)";
    private static final String BEFORE_EN = "\\b(?:reported|written|mentioned|noted|told|said) by ";
    private static final Pattern REPORTING = Pattern.compile(
            "(?:的)?(?:周报|月报|日报|报告|汇报)(?:里面?|中)?|写的?|提到|提过|提及|记录|\\b(?:weekly|report\\w*|wrote|writes?|written|mention\\w*|notes?|noted|updates?|says?|said|tells?|told)\\b|'s\\b");
    private static final int SHORTEST = 2;

    /** The author that the question names as one who wrote something; empty if it names none. */
    static Optional<AuthorName> in(String question, List<ReportSummary> reports) {
        String text = FoldedText.fold(question);
        return reports.stream()
                .map(ReportSummary::author)
                .filter(Objects::nonNull)
                .distinct()
                .filter(author -> new AuthorName(author, Set.of()).isNamedIn(text))
                .max(Comparator.comparingInt(String::length))
                .map(author -> new AuthorName(author, folders(author, reports)));
    }

    private static Set<String> folders(String author, List<ReportSummary> reports) {
        Set<String> own = new HashSet<>();
        Set<String> shared = new HashSet<>();
        for (ReportSummary report : reports) {
            if (report.author() != null) {
                (author.equals(report.author()) ? own : shared).add(folder(report));
            }
        }
        own.removeAll(shared);
        own.remove("");
        return own;
    }

    private static String folder(ReportSummary report) {
        return report.id().substring(0, report.id().lastIndexOf('/') + 1);
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

    /** A folded text without the name and without words that only speak of reporting. */
    String without(String folded) {
        String rest = folded;
        for (String name : names().toList()) {
            rest = rest.replace(name, " ");
        }
        return REPORTING.matcher(rest).replaceAll(" ").strip();
    }

    /** Tells whether the report is signed by the author, or unsigned beside reports that are. */
    boolean wrote(ReportSummary report) {
        return report.author() == null ? folders.contains(folder(report)) : shown.equals(report.author());
    }
}
