package dev.lookback.question;

import dev.lookback.report.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Numbered weeks, weeks of a month and days of the week. */
final class WeekAtoms {
    private static final String WEEKDAY = "(monday|tuesday|wednesday|thursday|friday|saturday|sunday)";
    private static final List<String> ZH_WEEKDAYS = List.of("一", "二", "三", "四", "五", "六", "日");

    private WeekAtoms() {}

    static List<AtomRule> rules() {
        return List.of(
                AtomRule.of(
                        "第\\s?(?:w\\s?)?(\\d{1,2}|[一二三四五六七八九十]{1,3})\\s?个?(?:周(?![期边])|星期(?![一二三四五六日天])|礼拜)",
                        Unit.WEEK,
                        (match, context) -> week(Numerals.read(match.group(1)), context)),
                AtomRule.of(
                        "(?<![\\d.近去前这])(\\d{2})周(?![年岁前内后以之期])",
                        Unit.WEEK, (match, context) -> week(Numerals.read(match.group(1)), context)),
                AtomRule.of(
                        "(?<![a-z0-9])w(?:ee)?k?\\.?\\s?(?:no\\.? ?|number |#)?(\\d{1,2})(?![a-z0-9.])",
                        Unit.WEEK,
                        (match, context) -> week(Numerals.read(match.group(1)), context)),
                AtomRule.of(
                        "\\bthe (\\d{1,2})(?:st|nd|rd|th) week\\b",
                        Unit.WEEK,
                        (match, context) -> week(Numerals.read(match.group(1)), context)),
                AtomRule.of(
                        "(?<![\\d.])(20[0-4]\\d|[12]\\d)[- ]?w(\\d{1,2})(?![a-z0-9])",
                        Unit.WEEK,
                        (match, context) -> week(Numerals.read(match.group(2)), context)
                                .map(it -> it.inYear(Integer.parseInt(match.group(1)) % 2000 + 2000))),
                AtomRule.of(
                        "第?\\s?(\\d{1,2})周?\\s?(?:[-~—–]+|[到至和与、])\\s?第?\\s?(\\d{1,2})\\s?周(?![年岁])",
                        Unit.WEEK,
                        (match, context) -> weeks(match.group(1), match.group(2), context)),
                AtomRule.of(
                        "\\bweeks (\\d{1,2}) ?(?:-|to|through|and) ?(\\d{1,2})(?!\\d)",
                        Unit.WEEK,
                        (match, context) -> weeks(match.group(1), match.group(2), context)),
                AtomRule.of(
                        "\\b(?:the )?(first|second|third|fourth|fifth|last) week (?:of|in) " + MonthAtoms.NAME,
                        Unit.WEEK,
                        (match, context) ->
                                Optional.of(weekOfMonth(match.group(1), MonthAtoms.monthOf(match.group(2)), context))),
                AtomRule.of(
                        "(?<![每上本这下个])(?:周|星期|礼拜)([一二三四五六日天])(?![个])",
                        Unit.DAY,
                        (match, context) -> recent(zhWeekday(match.group(1)), context.reference())),
                AtomRule.of(
                        "\\b(?:on )?" + WEEKDAY + "\\b",
                        Unit.DAY,
                        (match, context) -> recent(enWeekday(match.group(1)), context.reference())),
                AtomRule.of(
                        "\\b(?:last|past|this past) " + WEEKDAY + "\\b",
                        Unit.DAY,
                        (match, context) -> recent(
                                enWeekday(match.group(1)), context.reference().minusDays(1))),
                AtomRule.of(
                        "\\bthis " + WEEKDAY + "\\b",
                        Unit.DAY,
                        (match, context) -> ofWeek(context.reference(), enWeekday(match.group(1)), context)),
                AtomRule.of(
                        "(上上|上|本|这)(?:一?个)?(?:周|星期|礼拜)([一二三四五六日天])",
                        Unit.DAY,
                        (match, context) -> ofWeek(
                                context.reference().minusWeeks(weeksBack(match.group(1))),
                                zhWeekday(match.group(2)),
                                context)));
    }

    static int weeksBack(String word) {
        return word.startsWith("上") ? word.length() : 0;
    }

    private static Optional<Reading> week(int number, TimeContext context) {
        if (number < 1 || number > 53) {
            return Optional.of(new Reading.Impossible());
        }
        return Optional.of(new Reading.Yearly(year -> context.weekRule().week(year, number)));
    }

    private static Optional<Reading> weeks(String first, String last, TimeContext context) {
        return Optional.of(new Reading.Yearly(year -> {
            Optional<Period> from = context.weekRule().week(year, Numerals.read(first));
            Optional<Period> to = context.weekRule().week(year, Numerals.read(last));
            return from.isPresent()
                            && to.isPresent()
                            && !to.get().to().isBefore(from.get().from())
                    ? Optional.of(new Period(from.get().from(), to.get().to()))
                    : Optional.empty();
        }));
    }

    private static Reading weekOfMonth(String which, int month, TimeContext context) {
        return NumericAtoms.yearlyMonth(month)
                .map(days ->
                        which.equals("last") ? lastWeekIn(days, context) : weekIn(days, Numerals.read(which), context));
    }

    /** The n-th week of a month: the first is the one that holds its first working day. */
    static Period weekIn(Period month, int number, TimeContext context) {
        LocalDate first = month.from();
        while (first.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
            first = first.plusDays(1);
        }
        return context.weekRule().weekOf(first.plusWeeks(number - 1L));
    }

    /** The week of a month's last working day. */
    static Period lastWeekIn(Period month, TimeContext context) {
        LocalDate last = month.to();
        while (last.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
            last = last.minusDays(1);
        }
        return context.weekRule().weekOf(last);
    }

    private static Optional<Reading> recent(DayOfWeek weekday, LocalDate latest) {
        LocalDate day = latest.with(TemporalAdjusters.previousOrSame(weekday));
        return Optional.of(Reading.fixed(day, day));
    }

    private static Optional<Reading> ofWeek(LocalDate inWeek, DayOfWeek weekday, TimeContext context) {
        LocalDate day = context.weekRule().weekOf(inWeek).from().with(TemporalAdjusters.nextOrSame(weekday));
        return Optional.of(Reading.fixed(day, day));
    }

    private static DayOfWeek zhWeekday(String name) {
        return DayOfWeek.of(ZH_WEEKDAYS.indexOf(name.equals("天") ? "日" : name) + 1);
    }

    private static DayOfWeek enWeekday(String name) {
        return DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
