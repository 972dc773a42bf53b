package dev.lookback.question;

import dev.lookback.report.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Narrows a month or a year to the part that is named beside it, or a day to its week: 8月中旬, early March, 去年底,
 * "the week of 4 March".
 *
 * <p>A month's beginning, middle and end are its days 1 to 10, 11 to 20 and the rest. A year's: 年初 January and February,
 * "early" January to March, 年中 June and July, "mid" May to August, 年底 December, "late" October to December.
 */
final class AtomParts {
    /** What begins with 中 behind a year and is no part of it: 2023年中信银行. */
    static final String NAMES_WITH_MIDDLE = "[信国行金石建粮铁移通原台心小午秋文继央层介转断兴交车远化]";

    private static final List<Part> PARTS = List.of(
            after("(?:的)?(?:月?初|上旬)", Unit.MONTH, month -> days(month, 1, 10)),
            after("(?:的)?中旬", Unit.MONTH, month -> days(month, 11, 20)),
            after("(?:的)?(?:月?底(?![层座线稿片])|月?末|下旬)", Unit.MONTH, month -> days(month, 21, 31)),
            after("(?:的)?上半月?", Unit.MONTH, month -> days(month, 1, 15)),
            after("(?:的)?下半月?", Unit.MONTH, month -> days(month, 16, 31)),
            after("(?:的)?年?初(?![级始步中筛])", Unit.YEAR, year -> ofYear("初", year)),
            after("(?:的)?年?中(?![的间期]|" + NAMES_WITH_MIDDLE + ")", Unit.YEAR, year -> ofYear("中", year)),
            after("(?:的)?年?(?:底(?![层座线稿片])|末)", Unit.YEAR, year -> ofYear("底", year)),
            before("early(?: in)?", Unit.MONTH, month -> days(month, 1, 10)),
            before("(?:the )?(?:start|beginning) of", Unit.MONTH, month -> days(month, 1, 10)),
            before("(?:mid|(?:the )?middle of)", Unit.MONTH, month -> days(month, 11, 20)),
            before("late(?: in)?", Unit.MONTH, month -> days(month, 21, 31)),
            before("(?:the )?end of", Unit.MONTH, month -> days(month, 21, 31)),
            before("(?:the )?first half of", Unit.MONTH, month -> days(month, 1, 15)),
            before("(?:the )?second half of", Unit.MONTH, month -> days(month, 16, 31)),
            before("early(?: in)?", Unit.YEAR, year -> months(year, 1, 3)),
            before("(?:the )?(?:start|beginning) of", Unit.YEAR, year -> months(year, 1, 2)),
            before("(?:mid|(?:the )?middle of)", Unit.YEAR, year -> months(year, 5, 8)),
            before("late(?: in)?", Unit.YEAR, year -> months(year, 10, 12)),
            before("(?:the )?end of", Unit.YEAR, year -> months(year, 12, 12)));

    private static final Pattern LAST_WEEK = Pattern.compile("的?最后一?个?(?:周|星期|礼拜)(?![期末])");
    private static final Pattern ITS_WEEK = Pattern.compile("\\s?(?:那|这|当|该|所在)的?一?个?(?:周|星期|礼拜)(?![期末])");
    private static final Pattern WEEK_OF = Pattern.compile("\\b(?:the )?(?:week|w/c)(?: of)? (?:the )?$");
    private static final Pattern WEEK_FROM =
            Pattern.compile("\\b(?:the )?week (?:starting|beginning|commencing|from)(?: on)? (?:the )?$");
    private static final Pattern WEEK_TO = Pattern.compile("\\b(?:the )?week (?:ending|to)(?: on)? (?:the )?$");

    private final String text;
    private final TimeContext context;

    AtomParts(String text, TimeContext context) {
        this.text = text;
        this.context = context;
    }

    Atom narrow(Atom atom) {
        if (atom.unit() == Unit.DAY) {
            return weekOf(atom);
        }
        Matcher lastWeek = LAST_WEEK.matcher(text).region(atom.end(), text.length());
        if (atom.unit() == Unit.MONTH && lastWeek.lookingAt()) {
            return new Atom(
                    atom.start(),
                    lastWeek.end(),
                    Unit.WEEK,
                    atom.reading().map(month -> WeekAtoms.lastWeekIn(month, context)));
        }
        return PARTS.stream()
                .filter(part -> part.unit == atom.unit())
                .flatMap(part -> narrowed(atom, part).stream())
                .findFirst()
                .orElse(atom);
    }

    private Optional<Atom> narrowed(Atom atom, Part part) {
        if (part.isBefore) {
            Matcher matcher = Span.before(part.pattern, text, atom.start());
            return matcher.find() ? Optional.of(part.of(atom, matcher.start(), atom.end())) : Optional.empty();
        }
        Matcher matcher = part.pattern.matcher(text).region(atom.end(), text.length());
        return matcher.lookingAt() ? Optional.of(part.of(atom, atom.start(), matcher.end())) : Optional.empty();
    }

    private Atom weekOf(Atom atom) {
        Matcher its = ITS_WEEK.matcher(text).region(atom.end(), text.length());
        if (its.lookingAt()) {
            return week(atom, atom.start(), its.end(), day -> context.weekRule().weekOf(day));
        }
        Matcher of = Span.before(WEEK_OF, text, atom.start());
        if (of.find()) {
            return week(atom, of.start(), atom.end(), day -> context.weekRule().weekOf(day));
        }
        Matcher from = Span.before(WEEK_FROM, text, atom.start());
        if (from.find()) {
            return week(atom, from.start(), atom.end(), day -> new Period(day, day.plusDays(6)));
        }
        Matcher to = Span.before(WEEK_TO, text, atom.start());
        return to.find() ? week(atom, to.start(), atom.end(), day -> new Period(day.minusDays(6), day)) : atom;
    }

    private static Atom week(Atom atom, int start, int end, Function<LocalDate, Period> week) {
        return new Atom(start, end, Unit.WEEK, atom.reading().map(days -> week.apply(days.from())));
    }

    private static Part after(String pattern, Unit unit, UnaryOperator<Period> narrow) {
        return new Part(Pattern.compile(pattern), unit, false, narrow);
    }

    private static Part before(String pattern, Unit unit, UnaryOperator<Period> narrow) {
        return new Part(Pattern.compile("\\b" + pattern + "[ -](?:the )?$"), unit, true, narrow);
    }

    /** 年初, 年中, 年底 of a year. */
    static Period ofYear(String part, Period year) {
        return switch (part) {
            case "初" -> months(year, 1, 2);
            case "中" -> months(year, 6, 7);
            default -> months(year, 12, 12);
        };
    }

    /** 月初, 中旬, 月底 of a month. */
    static Period ofMonth(String part, Period month) {
        return switch (part) {
            case "初" -> days(month, 1, 10);
            case "中旬" -> days(month, 11, 20);
            default -> days(month, 21, 31);
        };
    }

    private static Period days(Period month, int first, int last) {
        LocalDate start = month.from();
        return new Period(start.withDayOfMonth(first), start.withDayOfMonth(Math.min(last, start.lengthOfMonth())));
    }

    private static Period months(Period year, int first, int last) {
        return Unit.months(year.from().withMonth(first), last - first + 1);
    }

    private record Part(Pattern pattern, Unit unit, boolean isBefore, UnaryOperator<Period> narrow) {
        Atom of(Atom atom, int start, int end) {
            return new Atom(start, end, Unit.WEEK, atom.reading().map(narrow));
        }
    }
}
