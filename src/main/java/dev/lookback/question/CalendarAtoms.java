package dev.lookback.question;

import dev.lookback.report.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Years, halves and quarters by name. */
final class CalendarAtoms {
    private static final String YEAR = "(20[0-4]\\d|[1-3]\\d)";
    /** What a four-digit number counts when it is no year. */
    private static final String NO_YEAR =
            "(?!\\w|\\s?(?:ms\\b|s\\b|%|笔|分|次|个|元|万|条|台|起|单|人|mb|gb|tps|qps|requests?\\b|times\\b|users?\\b|minutes?\\b|\\.\\d|:))";

    private CalendarAtoms() {}

    static List<AtomRule> rules() {
        return List.of(
                AtomRule.of(
                        "(?<![\\d.])" + YEAR + "\\s?年度?(?![前内来期限间])(?:全年)?",
                        Unit.YEAR,
                        (match, context) -> year(match.group(1))),
                AtomRule.of(
                        "(二[〇零○][一二三四][一二三四五六七八九〇零○])年度?",
                        Unit.YEAR,
                        (match, context) ->
                                Optional.of(years(Numerals.read(match.group(1).replace('○', '零'))))),
                AtomRule.of(
                        "(?<![\\w.:/]|(?<!mid|early|late|20\\d\\d)-)(20[0-4]\\d)" + NO_YEAR,
                        Unit.YEAR,
                        (match, context) -> year(match.group(1))),
                AtomRule.of("(?<!\\w)'([1-3]\\d)(?!\\w)", Unit.YEAR, (match, context) -> year(match.group(1))),
                AtomRule.of(
                        "(?<![a-z0-9])" + YEAR + "\\s?年?[ -]?q([1-4])(?![a-z0-9])",
                        Unit.QUARTER,
                        (match, context) -> quarter(match.group(2)).map(it -> it.inYear(full(match.group(1))))),
                AtomRule.of(
                        "(?<![a-z0-9])([1-4])q(20[0-4]\\d|[1-3]\\d)(?![a-z0-9])",
                        Unit.QUARTER,
                        (match, context) -> quarter(match.group(1)).map(it -> it.inYear(full(match.group(2))))),
                AtomRule.of(
                        "(?<![a-z0-9])q([1-9])(?![a-z0-9])", Unit.QUARTER, (match, context) -> quarter(match.group(1))),
                AtomRule.of(
                        "第?\\s?([一二三四1-9])\\s?季度?(?![节末报])", Unit.QUARTER, (match, context) -> quarter(match.group(1))),
                AtomRule.of(
                        "\\b(?:the )?(first|second|third|fourth|1st|2nd|3rd|4th) quarter\\b",
                        Unit.QUARTER,
                        (match, context) -> quarter(match.group(1))),
                AtomRule.of(
                        "(?<![a-z0-9])" + YEAR + "\\s?年?[ -]?h([12])(?![a-z0-9])",
                        Unit.HALF,
                        (match, context) -> half(match.group(2)).map(it -> it.inYear(full(match.group(1))))),
                AtomRule.of("(?<![a-z0-9])h([12])(?![a-z0-9])", Unit.HALF, (match, context) -> half(match.group(1))),
                AtomRule.of("([上下前后])半年度?", Unit.HALF, (match, context) -> half(match.group(1))),
                AtomRule.of(
                        "\\b(?:the )?(first|second|1st|2nd) half(?: of the year)?\\b",
                        Unit.HALF,
                        (match, context) -> half(match.group(1))));
    }

    private static Optional<Reading> year(String digits) {
        return Optional.of(years(full(digits)));
    }

    private static int full(String digits) {
        int number = Integer.parseInt(digits);
        return number < 100 ? 2000 + number : number;
    }

    private static Reading years(int year) {
        return new Reading.Fixed(Unit.months(LocalDate.of(year, 1, 1), 12));
    }

    private static Optional<Reading> quarter(String number) {
        int quarter = Numerals.read(number);
        return Optional.of(quarter > 4 ? new Reading.Impossible() : new Reading.Yearly(year -> part(year, quarter, 3)));
    }

    private static Optional<Reading> half(String name) {
        int half = switch (name) {
            case "上", "前" -> 1;
            case "下", "后" -> 2;
            default -> Numerals.read(name);
        };
        return Optional.of(new Reading.Yearly(year -> part(year, half, 6)));
    }

    private static Optional<Period> part(int year, int number, int months) {
        return Optional.of(Unit.months(LocalDate.of(year, 1, 1).plusMonths((number - 1L) * months), months));
    }
}
