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
            "(?!\\w|\\s?(?:ms\\b|s\\b|%|笔|分|次|个|元|万|条|台|起|单|人|mb|gb|tps|qps|requests?\\b|times\\b|users?\\b|minutes?\\b|\\.\\d|:\\d))";

    /** A year in two digits without 年: only where what follows lies in a year, 24上半年, 25春节, 24和25年. */
    private static final String SHORT_YEAR =
            "(?<![\\d.:/%-])([12]\\d)\\s?(?=[上下]半年|第?[一二三四]季度|年?[底末初](?!\\d)|春节|国庆|五一|元旦|中秋|端午|清明|双十|双1|618|"
                    + "[、和与及,]\\s?[12]\\d\\s?(?:年|两年)|两年)";

    private CalendarAtoms() {}

    static List<AtomRule> rules() {
        return List.of(
                AtomRule.of(
                        "(?<![\\d.])" + YEAR + "\\s?年度?(?!前(?![一二两三四1-4]个?[季月])|[内来期限间])(?:全年)?",
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
                AtomRule.of(SHORT_YEAR, Unit.YEAR, (match, context) -> year(match.group(1))),
                AtomRule.of(
                        "(?<![a-z0-9])" + YEAR + "\\s?年?[ -]?q([1-4])(?![a-z0-9])",
                        Unit.QUARTER,
                        (match, context) -> quarter(match.group(2)).map(it -> it.inYear(full(match.group(1))))),
                AtomRule.of(
                        "(?<![a-z0-9])([1-4])q(20[0-4]\\d|[1-3]\\d)(?![a-z0-9])",
                        Unit.QUARTER,
                        (match, context) -> quarter(match.group(1)).map(it -> it.inYear(full(match.group(2))))),
                AtomRule.of(
                        "(?<![a-z0-9])q([1-4]) ?'([1-3]\\d)(?!\\d)",
                        Unit.QUARTER,
                        (match, context) -> quarter(match.group(1)).map(it -> it.inYear(full(match.group(2))))),
                AtomRule.of(
                        "(?<![a-z0-9])h([12]) ?'([1-3]\\d)(?!\\d)",
                        Unit.HALF,
                        (match, context) -> half(match.group(1)).map(it -> it.inYear(full(match.group(2))))),
                AtomRule.of(
                        "(?<![a-z0-9])q([1-9])(?![a-z0-9])", Unit.QUARTER, (match, context) -> quarter(match.group(1))),
                AtomRule.of(
                        "第?\\s?([一二三四1-9])\\s?季度?(?![节末报])", Unit.QUARTER, (match, context) -> quarter(match.group(1))),
                AtomRule.of(
                        "[前头](?:个)?([一二两三四1-4])个?季度?(?!节)",
                        Unit.QUARTER,
                        (match, context) -> opening(Numerals.read(match.group(1)), 3)),
                AtomRule.of(
                        "(?:(?<=年|年的)前|头)(" + Numerals.ZH + ")个月",
                        Unit.QUARTER,
                        (match, context) -> opening(Numerals.read(match.group(1)), 1)),
                AtomRule.of(
                        "\\b(?:the )?first (" + Numerals.EN + ") (month|quarter)s(?= of | in |,? 20)",
                        Unit.QUARTER,
                        (match, context) -> opening(
                                Numerals.read(match.group(1)), match.group(2).equals("month") ? 1 : 3)),
                AtomRule.of(
                        "\\b(?:the )?(?:last|final) quarter(?= of )", Unit.QUARTER, (match, context) -> quarter("4")),
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

    /** The first so many months or quarters of a year. */
    private static Optional<Reading> opening(int count, int months) {
        return count * months > 12
                ? Optional.empty()
                : Optional.of(
                        new Reading.Yearly(year -> Optional.of(Unit.months(LocalDate.of(year, 1, 1), count * months))));
    }

    private static Optional<Period> part(int year, int number, int months) {
        return Optional.of(Unit.months(LocalDate.of(year, 1, 1).plusMonths((number - 1L) * months), months));
    }
}
