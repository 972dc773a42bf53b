package dev.lookback.question;

import dev.lookback.report.Period;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Joins atoms that say one thing together: a year with what lies in it (2023年|8月, August|2023), a month or holiday with
 * a week of it (3月|第一周, 春节后|第一周, "first week after|Spring Festival").
 */
final class AtomJoiner {
    private static final Pattern NEXT_TO = Pattern.compile("[的, ]{0,2}|(?: of|, in| in)? (?:the )?|-");
    private static final Pattern OF_MONTH = Pattern.compile("[的 ]?");
    private static final Pattern AFTER = Pattern.compile("(?:假期|放假)?[之以]?后[的 ]?");
    private static final Pattern FIRST_WEEK_AFTER =
            Pattern.compile("(?:the )?(?:first|next) (?:full )?week (?:after|following) (?:the )?$");
    private static final Pattern WEEK_AFTER = Pattern.compile("^(?:假期|放假)?[之以]?后的?(?:首周|一周|一个星期)");
    private static final Pattern WEEK_BEFORE = Pattern.compile("^(?:假期|放假)?[之以]?前的?(?:最后)?一(?:周|个星期)");

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
        return joined.stream().map(this::withWeekBeside).toList();
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
        String number = text.substring(week.start(), week.end()).replaceAll("[^\\d一二三四五六七八九十]|(?<=[个])[一]", "");
        return number.isEmpty() ? Optional.empty() : Optional.of(Numerals.read(number));
    }

    /** Weeks beside a holiday that are told without a numbered week. */
    private Atom withWeekBeside(Atom atom) {
        String before = text.substring(0, atom.start());
        var after = WEEK_AFTER.matcher(text).region(atom.end(), text.length());
        if (after.lookingAt()) {
            return new Atom(atom.start(), after.end(), Unit.WEEK, atom.reading().map(days -> weekAfter(days, 1)));
        }
        var earlier = WEEK_BEFORE.matcher(text).region(atom.end(), text.length());
        if (earlier.lookingAt()) {
            return new Atom(
                    atom.start(), earlier.end(), Unit.WEEK, atom.reading().map(AtomJoiner::sevenDaysBefore));
        }
        var english = FIRST_WEEK_AFTER.matcher(before);
        return english.find()
                ? new Atom(
                        english.start(), atom.end(), Unit.WEEK, atom.reading().map(days -> weekAfter(days, 1)))
                : atom;
    }

    private static Period sevenDaysBefore(Period days) {
        return new Period(days.from().minusDays(7), days.from().minusDays(1));
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
