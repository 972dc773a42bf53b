package dev.lookback.question;

import dev.lookback.report.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Joins atoms that say one thing together: a year with what lies in it (2023年|8月, August|2023), a month or holiday with
 * a week of it (3月|第一周, 春节后|第一周, "first week after|Spring Festival").
 */
final class AtomJoiner {
    private static final Pattern NEXT_TO = Pattern.compile("[的, ]{0,2}| ?\\(|(?: of|, in| in)? (?:the )?|-");
    private static final Pattern OF_MONTH = Pattern.compile("[的 ]?");
    private static final Pattern AFTER = Pattern.compile("(?:假期|放假)?[之以]?后[的 ]?");
    private static final Pattern BESIDE = Pattern.compile(
            "(?:假期|放假)?[之以]?(前|后)的?[这那]?(?:最后|首|头)?(" + Numerals.ZH + ")?(个?工作日|天|日|个?周|个?星期|个?礼拜|个月)(?![期末])");
    private static final Pattern EN_BESIDE = Pattern.compile("\\b(?:the )?(?:first |next |last )?(?:full )?(?:("
            + Numerals.EN + ") )?(day|week|month)s? (after|following|before|preceding|prior to) (?:the )?$");

    private final String text;
    private final TimeContext context;

    AtomJoiner(String text, TimeContext context) {
        this.text = text;
        this.context = context;
    }

    List<Atom> join(List<Atom> atoms) {
        List<Atom> joined = new ArrayList<>();
        for (Atom atom : atoms) {
            Optional<Atom> both = joined.isEmpty() ? Optional.empty() : pair(joined.getLast(), atom);
            both.ifPresent(it -> joined.removeLast());
            joined.add(both.orElse(atom));
        }
        return joined.stream().map(this::withDaysBeside).toList();
    }

    private Optional<Atom> pair(Atom first, Atom second) {
        String gap = text.substring(first.end(), second.start());
        if (NEXT_TO.matcher(gap).matches()) {
            Optional<Atom> inYear = inYear(first, second);
            if (inYear.isPresent()) {
                return inYear;
            }
        }
        if (second.unit() == Unit.WEEK && second.reading() instanceof Reading.Yearly) {
            return weekBeside(first, second, gap);
        }
        return Optional.empty();
    }

    private static Optional<Atom> inYear(Atom first, Atom second) {
        if (first.unit() == Unit.YEAR && second.reading() instanceof Reading.Yearly) {
            return Optional.of(
                    joined(first, second, second.unit(), second.reading().inYear(yearOf(first))));
        }
        if (second.unit() == Unit.YEAR && first.reading() instanceof Reading.Yearly) {
            return Optional.of(
                    joined(first, second, first.unit(), first.reading().inYear(yearOf(second))));
        }
        return Optional.empty();
    }

    private static int yearOf(Atom atom) {
        return ((Reading.Fixed) atom.reading()).period().from().getYear();
    }

    private Optional<Atom> weekBeside(Atom first, Atom second, String gap) {
        Optional<Integer> number = weekNumber(second);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        int week = number.get();
        if (first.unit() == Unit.MONTH && week <= 6 && OF_MONTH.matcher(gap).matches()) {
            return Optional.of(joined(
                    first, second, Unit.WEEK, first.reading().map(month -> WeekAtoms.weekIn(month, week, context))));
        }
        if (AFTER.matcher(gap).matches()) {
            return Optional.of(joined(first, second, Unit.WEEK, first.reading().map(days -> weekAfter(days, week))));
        }
        return Optional.empty();
    }

    /** The number that the words of a week atom name. */
    private Optional<Integer> weekNumber(Atom week) {
        String number = text.substring(week.start(), week.end()).replaceAll("[^\\d一二三四五六七八九十]", "");
        return number.isEmpty() ? Optional.empty() : Optional.of(Numerals.read(number));
    }

    /** Days beside others: 国庆前两周, "the week after 14 October". */
    private Atom withDaysBeside(Atom atom) {
        Matcher behind = BESIDE.matcher(text).region(atom.end(), text.length());
        if (behind.lookingAt()) {
            Unit unit = RollingAtoms.zhUnit(behind.group(3));
            return beside(atom, behind.group(1).equals("前"), behind.group(2), unit)
                    .spanning(atom.start(), behind.end());
        }
        Matcher front = Span.before(EN_BESIDE, text, atom.start());
        return front.find()
                ? beside(atom, front.group(3).matches("be.*|p.*"), front.group(1), RelativeAtoms.unitOf(front.group(2)))
                        .spanning(front.start(), atom.end())
                : atom;
    }

    private Atom beside(Atom atom, boolean isBefore, @Nullable String count, Unit unit) {
        int number = count == null ? 1 : Numerals.read(count);
        boolean isWorkingWeek = !isBefore && number == 1 && unit == Unit.WEEK && atom.unit() == Unit.HOLIDAY;
        Reading reading = atom.reading().map(days -> {
            if (isWorkingWeek) {
                return weekAfter(days, 1);
            }
            LocalDate next = days.to().plusDays(1);
            return isBefore
                    ? new Period(unit.back(days.from(), number), days.from().minusDays(1))
                    : new Period(next, unit.back(next, -number).minusDays(1));
        });
        return new Atom(atom.start(), atom.end(), Unit.WEEK, reading);
    }

    /** The n-th working week after some days: what is left of a week that they end in counts if it holds three days. */
    private Period weekAfter(Period days, int number) {
        Period week = context.weekRule().weekOf(days.to().plusDays(1));
        boolean mostlyLeft = days.to().plusDays(1).getDayOfWeek().compareTo(DayOfWeek.WEDNESDAY) <= 0;
        Period first = mostlyLeft
                ? new Period(days.to().plusDays(1), week.to())
                : context.weekRule().weekOf(week.to().plusDays(1));
        return number == 1 ? first : context.weekRule().weekOf(first.to().plusWeeks(number - 1L));
    }

    private static Atom joined(Atom first, Atom second, Unit unit, Reading reading) {
        return new Atom(first.start(), second.end(), unit, reading);
    }
}
