package dev.lookback.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** Finds the smallest words about time: leftmost first, of those that begin together the longest. */
final class AtomScanner {
    private static final List<AtomRule> RULES = Stream.of(
                    NumericAtoms.rules(),
                    CalendarAtoms.rules(),
                    MonthAtoms.rules(),
                    WeekAtoms.rules(),
                    RelativeAtoms.rules(),
                    RollingAtoms.rules(),
                    HolidayAtoms.rules())
            .flatMap(List::stream)
            .toList();

    private AtomScanner() {}

    static List<Atom> scan(String folded, TimeContext context) {
        List<Atom> candidates = new ArrayList<>();
        for (AtomRule rule : RULES) {
            Matcher matcher = rule.pattern().matcher(folded);
            while (matcher.find()) {
                Optional<Reading> reading = rule.read().apply(matcher.toMatchResult(), context);
                reading.ifPresent(
                        it -> candidates.add(new Atom(matcher.start(), matcher.end(), unit(rule, it, context), it)));
            }
        }
        return withoutOverlaps(candidates);
    }

    /** "Last quarter" and the like: the unit follows from the days. */
    private static Unit unit(AtomRule rule, Reading reading, TimeContext context) {
        return rule.unit() == Unit.DAY && reading instanceof Reading.Fixed fixed
                ? Unit.of(fixed.period(), context)
                : rule.unit();
    }

    /** The leftmost atoms, of those that begin together the longest, and none that overlaps one of these. */
    static List<Atom> withoutOverlaps(List<Atom> candidates) {
        List<Atom> sorted = new ArrayList<>(candidates);
        sorted.sort(Comparator.comparingInt(Atom::start).thenComparing(Atom::end, Comparator.reverseOrder()));
        List<Atom> atoms = new ArrayList<>();
        int end = 0;
        for (Atom candidate : sorted) {
            if (candidate.start() >= end) {
                atoms.add(candidate);
                end = candidate.end();
            }
        }
        return atoms;
    }
}
