package dev.lookback.question;

import dev.lookback.report.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Days, weeks, months and years named by where they lie from today: 上周, last quarter. */
final class RelativeAtoms {
    private static final Map<String, Unit> UNITS = Map.of(
            "周", Unit.WEEK,
            "星期", Unit.WEEK,
            "礼拜", Unit.WEEK,
            "月", Unit.MONTH,
            "季度", Unit.QUARTER,
            "季", Unit.QUARTER,
            "week", Unit.WEEK,
            "month", Unit.MONTH,
            "quarter", Unit.QUARTER,
            "year", Unit.YEAR);
    private static final Map<String, Integer> YEARS =
            Map.of("今年", 0, "本年度", 0, "本年", 0, "去年", 1, "上年", 1, "上一年", 1, "上年度", 1, "前年", 2, "大前年", 3);
    private static final Map<String, Integer> DAYS = Map.ofEntries(
            Map.entry("今天", 0),
            Map.entry("今日", 0),
            Map.entry("昨天", 1),
            Map.entry("昨日", 1),
            Map.entry("昨晚", 1),
            Map.entry("前天", 2),
            Map.entry("大前天", 3),
            Map.entry("today", 0),
            Map.entry("yesterday", 1),
            Map.entry("the day before yesterday", 2));

    private RelativeAtoms() {}

    static List<AtomRule> rules() {
        return List.of(
                AtomRule.of(
                        "大前天|前天|昨天|昨日|昨晚|今天|今日|\\b(?:the day before yesterday|yesterday|today)\\b",
                        Unit.DAY,
                        (match, context) -> unit(Unit.DAY, DAYS.getOrDefault(match.group(), 0), context)),
                AtomRule.of(
                        "(大前年|前年|上一年|上年度|去年|上年|今年|本年度|本年)(?:度|全年)?",
                        Unit.YEAR,
                        (match, context) -> unit(Unit.YEAR, YEARS.getOrDefault(match.group(1), 0), context)),
                AtomRule.of(
                        "(上上|上|本|这)(?:一?个|一)?(周|星期|礼拜)(?![期边转知一二三四五六日天末])",
                        Unit.WEEK,
                        (match, context) -> unit(Unit.WEEK, WeekAtoms.weeksBack(match.group(1)), context)),
                AtomRule.of(
                        "(上上|上|本|这)(?:一?个|一)?月(?!\\d)份?",
                        Unit.MONTH,
                        (match, context) -> unit(Unit.MONTH, WeekAtoms.weeksBack(match.group(1)), context)),
                AtomRule.of(
                        "(上上|上|本|这)(?:一?个|一)?(季度?)(?!节)",
                        Unit.QUARTER,
                        (match, context) -> unit(Unit.QUARTER, WeekAtoms.weeksBack(match.group(1)), context)),
                AtomRule.of(
                        "\\b(?:the )?(this|current|last|previous|prior) (week|month|quarter|year)\\b(?!-)",
                        Unit.DAY,
                        (match, context) -> unit(unitOf(match.group(2)), isNow(match.group(1)) ? 0 : 1, context)),
                AtomRule.of(
                        "\\b(?:the )?(week|month|quarter|year) before last\\b",
                        Unit.DAY,
                        (match, context) -> unit(unitOf(match.group(1)), 2, context)),
                AtomRule.of(
                        "\\b(?:(?:this )?(week|month|quarter|year)(?:[ -]to[ -]date| so far| until now)|([wmqy])td)\\b",
                        Unit.DAY,
                        (match, context) -> toDate(match.group(1) == null ? match.group(2) : match.group(1), context)),
                AtomRule.of(
                        "\\bso far this (week|month|quarter|year)\\b",
                        Unit.DAY,
                        (match, context) -> toDate(match.group(1), context)),
                AtomRule.of("开年(?:以来|至今|到现在|后)", Unit.DAY, (match, context) -> toDate("year", context)),
                AtomRule.of(
                        "(上上|上|本|这)个?周末|(?<!(?:哪些|几[次起个]|多少|所有|全部|每个?|历次)[^,。?]{0,20})周末(?![^,。?]{0,12}(?:哪些|几[次起个]|多少))"
                                + "|\\b(?:(?:the )?(?:last|past|this) )?(?<!\\b(?:a|every|each) )weekend\\b",
                        Unit.DAY,
                        (match, context) -> weekend(match.group(), context)),
                AtomRule.of(
                        "(?<![\\d一两几个])年([初中底末])(?![的期])(?<!中(?=" + AtomParts.NAMES_WITH_MIDDLE + "))",
                        Unit.DAY,
                        (match, context) -> Optional.of(yearPart(match.group(1)))),
                AtomRule.of(
                        "(?<![\\d一两几个上本这])月([初底末]|中旬)",
                        Unit.DAY,
                        (match, context) -> Optional.of(monthPart(match.group(1), context))),
                AtomRule.of(
                        "\\b(last|this) " + MonthAtoms.NAME,
                        Unit.MONTH,
                        (match, context) -> Optional.of(monthBefore(
                                MonthAtoms.monthOf(match.group(2)),
                                match.group(1).equals("this"),
                                context))));
    }

    static Unit unitOf(String word) {
        return UNITS.getOrDefault(word, Unit.DAY);
    }

    private static boolean isNow(String word) {
        return word.equals("this") || word.equals("current");
    }

    private static Optional<Reading> unit(Unit unit, int back, TimeContext context) {
        return Optional.of(new Reading.Fixed(unit.containing(unit.back(context.reference(), back), context)));
    }

    private static Reading yearPart(String part) {
        return new Reading.Yearly(year ->
                Optional.of(AtomParts.ofYear(part, Unit.months(LocalDate.of(year, 1, 1), 12))));
    }

    /** Of this month, or of the last one if that part of this month is still to come. */
    private static Reading monthPart(String part, TimeContext context) {
        LocalDate reference = context.reference();
        Period now = AtomParts.ofMonth(part, Unit.MONTH.containing(reference, context));
        return new Reading.Fixed(
                now.from().isAfter(reference)
                        ? AtomParts.ofMonth(part, Unit.MONTH.containing(reference.minusMonths(1), context))
                        : now);
    }

    private static Optional<Reading> toDate(String word, TimeContext context) {
        Unit unit = switch (word.charAt(0)) {
            case 'w' -> Unit.WEEK;
            case 'm' -> Unit.MONTH;
            case 'q' -> Unit.QUARTER;
            default -> Unit.YEAR;
        };
        LocalDate from = unit.containing(context.reference(), context).from();
        return Optional.of(Reading.fixed(from, context.reference()));
    }

    /** A weekend without a word for which one is the one just past only while reports still come. */
    private static Optional<Reading> weekend(String words, TimeContext context) {
        if (context.endedEarlier() && (words.startsWith("周末") || words.matches("(?:the )?weekend"))) {
            return Optional.empty();
        }
        LocalDate latest = words.startsWith("上")
                ? context.weekRule().weekOf(context.reference()).from().minusDays(1)
                : context.reference();
        LocalDate saturday = latest.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
        return Optional.of(Reading.fixed(saturday, saturday.plusDays(1)));
    }

    /** "Last August" has ended, "this August" lies in the year of the question. */
    private static Reading monthBefore(int month, boolean current, TimeContext context) {
        LocalDate reference = context.reference();
        Period latest = Unit.MONTH.containing(reference, context);
        Reading reading = NumericAtoms.yearlyMonth(month);
        return current
                ? reading.inYear(reference.getYear())
                : reading.latestUpTo(latest.from().minusDays(1));
    }
}
