package dev.lookback.question;

import dev.lookback.report.Period;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;

/** Dates written in digits. */
final class NumericAtoms {
    private static final String YEAR = "(20[0-4]\\d)";
    /** Words behind a fraction: 3/4 个节点 is no date. */
    private static final String NOT_A_FRACTION = "(?![\\d/%]|\\s?的?(?:个|台|节点|机器|流量|of\\b|nodes?\\b|servers?\\b))";

    private NumericAtoms() {}

    static List<AtomRule> rules() {
        return List.of(
                AtomRule.of(
                        "(?<![\\d.])" + YEAR + "([-/.])(\\d{1,2})\\2(\\d{1,2})(?:日|号)?(?![\\d.])",
                        Unit.DAY,
                        (match, context) -> Optional.of(day(number(match, 1), number(match, 3), number(match, 4)))),
                AtomRule.of(
                        "(?<!\\d)" + YEAR + "(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?!\\d)",
                        Unit.DAY,
                        (match, context) -> Optional.of(day(number(match, 1), number(match, 2), number(match, 3)))),
                AtomRule.of(
                        "(?<![\\d/])(\\d{1,2})/(\\d{1,2})/" + YEAR + "(?!\\d)",
                        Unit.DAY,
                        (match, context) -> Optional.of(
                                number(match, 1) > 12
                                        ? day(number(match, 3), number(match, 2), number(match, 1))
                                        : day(number(match, 3), number(match, 1), number(match, 2)))),
                AtomRule.of(
                        "(?<![\\d.])" + YEAR + "[-/.](0?[1-9]|1[0-2])(?:月份?)?(?![\\d.\\-/%])",
                        Unit.MONTH,
                        (match, context) -> Optional.of(month(number(match, 1), number(match, 2)))),
                AtomRule.of(
                        "(?<![\\d/.a-z])(?!24/7)(\\d{1,2})/(\\d{1,2})(?:日|号)?" + NOT_A_FRACTION,
                        Unit.DAY,
                        (match, context) -> slash(match)));
    }

    /** Month and day without year; 24/7 is none, 14/3 is a day and a month. */
    private static Optional<Reading> slash(MatchResult match) {
        int first = number(match, 1);
        int second = number(match, 2);
        if (isDay(first, second)) {
            return Optional.of(yearlyDay(first, second));
        }
        return isDay(second, first) && first > 12 ? Optional.of(yearlyDay(second, first)) : Optional.empty();
    }

    private static boolean isDay(int month, int day) {
        return day >= 1
                && month >= 1
                && month <= 12
                && day <= YearMonth.of(2024, month).lengthOfMonth();
    }

    static Reading day(int year, int month, int day) {
        return dayIn(year, month, day).<Reading>map(Reading.Fixed::new).orElseGet(Reading.Impossible::new);
    }

    static Reading yearlyDay(int month, int day) {
        return new Reading.Yearly(year -> dayIn(year, month, day));
    }

    static Reading month(int year, int month) {
        return new Reading.Fixed(monthIn(year, month));
    }

    static Reading yearlyMonth(int month) {
        return month < 1 || month > 12
                ? new Reading.Impossible()
                : new Reading.Yearly(year -> Optional.of(monthIn(year, month)));
    }

    private static Period monthIn(int year, int month) {
        return Unit.months(LocalDate.of(year, month, 1), 1);
    }

    private static Optional<Period> dayIn(int year, int month, int day) {
        try {
            LocalDate date = LocalDate.of(year, month, day);
            return Optional.of(new Period(date, date));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
