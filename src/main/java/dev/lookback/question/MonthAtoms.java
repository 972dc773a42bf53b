package dev.lookback.question;

import dev.lookback.report.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Months by name and days in them. */
final class MonthAtoms {
    /** English month names with their short forms; may is apart, for it is mostly a verb. */
    static final String NAME =
            "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?";

    private static final List<String> SHORT =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String ZH_MONTH = "(\\d{1,2}|十[一二]|[一二三四五六七八九十])";
    private static final String ZH_DAY = "(\\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])";
    private static final String ORDINAL_DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
    /** Words before "may" and "march" that make them months. */
    private static final String MONTH_BEFORE =
            "(?<=\\b(?:in|of|since|until|till|by|before|after|last|this|early|mid|late|during|from|to|and|or|between|through|about|vs|versus|than|for|end of|start of)[ -])";

    private MonthAtoms() {}

    static List<AtomRule> rules() {
        return List.of(
                AtomRule.of(
                        "(?<![\\d.])" + ZH_MONTH + "\\s?月\\s?" + ZH_DAY + "\\s?[日号](?![线楼机院店])",
                        Unit.DAY,
                        (match, context) -> day(match.group(1), match.group(2))),
                AtomRule.of(
                        "(?<![\\d.])(\\d{1,2})月(\\d{1,2})(?![\\d.年月%]|\\s?(?:个|次|起|家|笔|条|项|台|天|周|人|件|分|元|万))",
                        Unit.DAY, (match, context) -> day(match.group(1), match.group(2))),
                AtomRule.of(
                        "(?<![\\d.])(\\d{1,2})月(\\d{1,2})[日号]?\\s?(?:[-~—–]+|到|至)\\s?(\\d{1,2})[日号]?(?![\\d.年月%个次/])",
                        Unit.DAY, (match, context) -> days(match.group(1), match.group(2), match.group(3))),
                AtomRule.of(
                        "(?<![\\d.几半十])" + ZH_MONTH + "\\s?月份?(?!\\d)",
                        Unit.MONTH,
                        (match, context) -> Optional.of(NumericAtoms.yearlyMonth(Numerals.read(match.group(1))))),
                AtomRule.of(
                        "(?<![\\d.])" + ZH_MONTH + "\\s?(?:[-~—–]+|到|至)\\s?" + ZH_MONTH + "\\s?月份?(?!\\d)",
                        Unit.MONTH,
                        (match, context) -> months(match.group(1), match.group(2))),
                AtomRule.of(
                        "(?<![\\d.])" + ZH_MONTH + "\\s?[、和与]\\s?" + ZH_MONTH + "\\s?月份?(?!\\d)",
                        Unit.MONTH,
                        (match, context) -> Numerals.read(match.group(2)) == Numerals.read(match.group(1)) + 1
                                ? months(match.group(1), match.group(2))
                                : Optional.empty()),
                AtomRule.of(
                        "\\b" + NAME + " (?:the )?" + ORDINAL_DAY + "(?![\\d:]|\\s?(?:incidents?|outages?|times|%))",
                        Unit.DAY,
                        (match, context) -> enDay(match.group(1), match.group(2))),
                AtomRule.of(
                        "\\b" + NAME + " " + ORDINAL_DAY + " ?(?:-|to|through|until|and) ?" + ORDINAL_DAY
                                + "(?![\\d:])",
                        Unit.DAY,
                        (match, context) ->
                                days(String.valueOf(monthOf(match.group(1))), match.group(2), match.group(3))),
                AtomRule.of(
                        "(?<![\\d.])" + ORDINAL_DAY + " ?(?:-|to|through|until|and) ?" + ORDINAL_DAY + "(?: of)? "
                                + NAME,
                        Unit.DAY,
                        (match, context) ->
                                days(String.valueOf(monthOf(match.group(3))), match.group(1), match.group(2))),
                AtomRule.of(
                        "(?<![\\d.])" + ORDINAL_DAY + "(?: of)?[ -]" + NAME,
                        Unit.DAY,
                        (match, context) -> enDay(match.group(2), match.group(1))),
                AtomRule.of(
                        "\\b(?!may\\b|mar\\b|march\\b)" + NAME,
                        Unit.MONTH,
                        (match, context) -> Optional.of(NumericAtoms.yearlyMonth(monthOf(match.group(1))))),
                AtomRule.of(
                        "(?:" + MONTH_BEFORE + "(may|mar|march)\\b(?! (?:be|have|not|i|we|it|they|you)\\b)"
                                + "|(?<=\\b(?:the|our|that) )(may|mar|march)\\b(?= (?!of |by )\\p{L})"
                                + "|\\b(may|mar|march)\\b(?=[ ,]+(?:20\\d\\d|'\\d\\d)|$|[?.,!]|\\s?[-–]\\s?(?:may|ju|ap|au|se|oc)))",
                        Unit.MONTH,
                        (match, context) -> Optional.of(NumericAtoms.yearlyMonth(monthOf(Stream.of(1, 2, 3)
                                .map(match::group)
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElseThrow())))),
                AtomRule.of(
                        "(?<![\\d.月])(\\d{1,2})[日号](?![线楼机院店位节服])",
                        Unit.DAY,
                        (match, context) -> dayOfRecentMonth(Integer.parseInt(match.group(1)), context)));
    }

    static int monthOf(String name) {
        return SHORT.indexOf(name.substring(0, 3)) + 1;
    }

    private static Optional<Reading> enDay(String month, String day) {
        return day(String.valueOf(monthOf(month)), day);
    }

    private static Optional<Reading> day(String month, String day) {
        return Optional.of(NumericAtoms.yearlyDay(Numerals.read(month), Numerals.read(day)));
    }

    private static Optional<Reading> days(String month, String first, String last) {
        return Optional.of(new Reading.Yearly(year -> joined(
                NumericAtoms.yearlyDay(Numerals.read(month), Numerals.read(first))
                        .inYear(year),
                NumericAtoms.yearlyDay(Numerals.read(month), Numerals.read(last))
                        .inYear(year))));
    }

    /** From one month to another, the second of the next year if it comes first in the calendar. */
    private static Optional<Reading> months(String first, String last) {
        int from = Numerals.read(first);
        int to = Numerals.read(last);
        return Optional.of(new Reading.Yearly(year -> joined(
                NumericAtoms.yearlyMonth(from).inYear(year),
                NumericAtoms.yearlyMonth(to).inYear(to < from ? year + 1 : year))));
    }

    private static Optional<Period> joined(Reading first, Reading last) {
        return first instanceof Reading.Fixed from
                        && last instanceof Reading.Fixed to
                        && !to.period().to().isBefore(from.period().from())
                ? Optional.of(new Period(from.period().from(), to.period().to()))
                : Optional.empty();
    }

    private static Optional<Reading> dayOfRecentMonth(int day, TimeContext context) {
        if (day < 1 || day > 31) {
            return Optional.empty();
        }
        LocalDate month = context.reference().withDayOfMonth(1);
        while (month.lengthOfMonth() < day || month.withDayOfMonth(day).isAfter(context.reference())) {
            month = month.minusMonths(1);
        }
        return Optional.of(Reading.fixed(month.withDayOfMonth(day), month.withDayOfMonth(day)));
    }
}
