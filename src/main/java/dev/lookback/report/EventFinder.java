package dev.lookback.report;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides where an event begins.
 *
 * <p>An event begins with its date and time, with a label such as {@code 【故障时间】}, or is an item that carries labelled
 * fields. {@link EventExtent} tells how far it goes.
 */
final class EventFinder {
    private static final Set<FieldLabel> STRONG =
            EnumSet.of(FieldLabel.CAUSE, FieldLabel.IMPACT, FieldLabel.RECOVERED, FieldLabel.DURATION);
    private static final int LONGEST_TITLE = 200;

    /** {@code **Wednesday 25 September 2024**}. */
    private static final int LONGEST_DAY = 40;

    /** A paragraph tells an event if it names its moment among the first characters. */
    private static final int EARLY = 60;

    private final UnitTimes times;

    EventFinder(UnitTimes times) {
        this.times = times;
    }

    /**
     * Finds the end of the event that begins at a unit.
     *
     * @param above what the headings above announce
     * @param datedRun whether the units beside it begin with dates, so that a date alone is enough
     * @return index behind the event's last unit; -1 if no event begins here
     */
    int end(List<Unit> units, int at, Above above, boolean datedRun) {
        HeadingKind kind = above.kind;
        Unit unit = units.get(at);
        if (!unit.isText() || unit.lines().isEmpty() || kind == HeadingKind.PLAN) {
            return -1;
        }
        int talk = talkEnd(units, at);
        if (talk > at) {
            return talk;
        }
        Optional<FieldLabels.Match> label = opensSection(units, at) ? Optional.empty() : unit.label();
        if (label.isPresent()) {
            int end = new EventExtent(times, units, at, label.get().spelling(), EventExtent.Begin.LABEL).end();
            if (tellsOne(units.subList(at, end), label.get().label(), kind)) {
                return end;
            }
        }
        if (isDated(unit, above, datedRun) || bearsFields(unit, kind)) {
            return new EventExtent(times, units, at, null, EventExtent.Begin.DATE).end();
        }
        int below = Math.max(stepsEnd(units, at, kind), label.isEmpty() ? toldBelow(units, at, kind) : -1);
        return below > at ? below : label.isEmpty() ? titledEnd(units, at, kind) : -1;
    }

    /** {@code **INC-88 Export stuck**} with moments one below the other, or an item with moments below it. */
    private int stepsEnd(List<Unit> units, int at, HeadingKind kind) {
        Unit title = units.get(at);
        if (title.lines().size() > 1
                || title.head().length() > LONGEST_TITLE
                || title.label()
                        .filter(match -> match.label() != FieldLabel.TITLE)
                        .isPresent()
                || !HeadedEvents.mayNameSteps(HeadingText.clean(title.head()), kind, times)) {
            return -1;
        }
        if (!title.children().isEmpty()) {
            return times.steps().are(title.children(), kind) ? at + 1 : -1;
        }
        int limit = at + 1;
        while (limit < units.size() && !isBesideTitle(title, units.get(limit))) {
            limit++;
        }
        boolean near = limit > at + 1
                && (units.get(at + 1).first() == title.last() + 1
                        || !units.get(at + 1).isPlain());
        return near ? times.steps().end(units, at + 1, limit, kind, false) : -1;
    }

    /** {@code 1.3 Exports late} with one paragraph right below it that begins with its day. */
    private int toldBelow(List<Unit> units, int at, HeadingKind kind) {
        Unit title = units.get(at);
        boolean named = kind == HeadingKind.INCIDENT
                && !title.isPlain()
                && SectionShape.of(title) == SectionShape.NONE
                && title.lines().size() == 1
                && title.children().isEmpty()
                && title.head().length() <= LONGEST_DAY + EARLY
                && HeadedEvents.mayNameSteps(HeadingText.clean(title.head()), kind, times);
        if (!named || !isToldBelow(units, at + 1) || isToldBelow(units, at + 2)) {
            return -1;
        }
        return new EventExtent(times, units, at + 1, null, EventExtent.Begin.DATE).end();
    }

    private boolean isToldBelow(List<Unit> units, int at) {
        return at < units.size()
                && units.get(at).isPlain()
                && units.get(at).first() == units.get(at - 1).last() + 1
                && times.start(units.get(at)).isPresent();
    }

    private static boolean isBesideTitle(Unit title, Unit unit) {
        return unit.kind() == Unit.Kind.HEADING
                || unit.kind() == Unit.Kind.LITERAL
                || (unit.isText() && !title.isPlain() && unit.style().equals(title.style()));
    }

    /** {@code **Mon 9 Sep**} with lines of a chat right below, {@code [08:12] Ines: …}: one story. */
    private int talkEnd(List<Unit> units, int at) {
        Unit day = units.get(at);
        boolean brief = day.head().length() <= LONGEST_DAY && day.lines().size() == 1;
        if (!brief || !times.isDay(HeadingText.clean(day.head()))) {
            return -1;
        }
        int end = at + 1;
        while (end < units.size()
                && units.get(end).first() == units.get(end - 1).last() + 1
                && UnitCutter.isTalk(units.get(end).lines())) {
            end++;
        }
        return end > at + 1 ? end : -1;
    }

    /** {@code [事件]} above lines that begin with days is the heading of a list, and no label. */
    private boolean opensSection(List<Unit> units, int at) {
        Unit unit = units.get(at);
        return unit.isEmptyField()
                && SectionShape.of(unit) != SectionShape.NONE
                && at + 1 < units.size()
                && HeadingKind.of(unit.head()) == HeadingKind.INCIDENT
                && HeadingKind.isGeneric(HeadingText.clean(unit.head()))
                && times.start(units.get(at + 1)).isPresent();
    }

    /** Whether an event begins somewhere among the units or below them. */
    boolean containsEvent(List<Unit> units, Above above) {
        BitSet dated = times.datedRuns(units);
        for (int at = 0; at < units.size(); at++) {
            if (end(units, at, above, dated.get(at)) > at
                    || containsEvent(units.get(at).children(), above)) {
                return true;
            }
        }
        return false;
    }

    private static boolean tellsOne(List<Unit> units, FieldLabel first, HeadingKind kind) {
        Set<FieldLabel> labels = labels(units);
        if (first.opensAnEvent() || kind == HeadingKind.INCIDENT) {
            return labels.size() >= 2 && telling(labels) >= 1;
        }
        return telling(labels) >= 2 && labels.stream().anyMatch(STRONG::contains);
    }

    static Set<FieldLabel> labels(List<Unit> units) {
        Set<FieldLabel> labels = EnumSet.noneOf(FieldLabel.class);
        for (Unit unit : units) {
            FieldLabel.find(unit.allText()).forEach(found -> labels.add(found.label()));
        }
        return labels;
    }

    static long telling(Set<FieldLabel> labels) {
        return labels.stream().filter(FieldLabel::tellsAnEvent).count();
    }

    private boolean isDated(Unit unit, Above above, boolean datedRun) {
        if (isDayOfSeveral(unit)) {
            return false;
        }
        if (times.start(unit).isPresent()) {
            return above.kind == HeadingKind.INCIDENT || datedRun || times.isTimed(unit);
        }
        if (above.kind != HeadingKind.INCIDENT) {
            return false;
        }
        boolean item = unit.kind() == Unit.Kind.ITEM;
        return times.namesAMoment(unit.head(), item ? LONGEST_TITLE : EARLY)
                || (item && above.isDay && times.beginsWithClock(unit.head()));
    }

    /** {@code - 周二 3/11} with {@code 10:20 …} and {@code 15:00 …} below it: a day of a diary. */
    private boolean isDayOfSeveral(Unit unit) {
        return unit.lines().size() == 1
                && unit.head().length() <= LONGEST_DAY
                && times.isDay(HeadingText.clean(unit.head()))
                && unit.children().stream().anyMatch(child -> times.beginsWithClock(child.head()));
    }

    /** An item with fields below it or inside it, whatever it begins with. */
    private boolean bearsFields(Unit unit, HeadingKind kind) {
        Set<FieldLabel> labels = EnumSet.noneOf(FieldLabel.class);
        FieldLabel.find(unit.text()).forEach(found -> labels.add(found.label()));
        unit.children().forEach(child -> child.label().ifPresent(match -> labels.add(match.label())));
        boolean enough = kind == HeadingKind.INCIDENT
                ? telling(labels) >= 1
                : telling(labels) >= 2 && labels.stream().anyMatch(STRONG::contains);
        return enough && unit.children().stream().filter(times::isTimed).count() < 2;
    }

    /** An undated line whose fields follow as units of their own. */
    private int titledEnd(List<Unit> units, int at, HeadingKind kind) {
        Unit title = units.get(at);
        if (at + 1 >= units.size() || title.allText().length() > LONGEST_TITLE || !mayBeTitle(title)) {
            return -1;
        }
        Unit next = units.get(at + 1);
        Optional<FieldLabels.Match> label = next.label();
        if (label.isEmpty() || HeadingKind.isGeneric(HeadingText.clean(title.head()))) {
            return -1;
        }
        boolean adjoins = next.first() == title.last() + 1 || !title.isPlain();
        if (opensSection(units, at + 1) || (label.get().label().opensAnEvent() && !adjoins)) {
            return -1;
        }
        int end = new EventExtent(times, units, at + 1, label.get().spelling(), EventExtent.Begin.LABEL).end();
        return tellsOne(units.subList(at + 1, end), label.get().label(), kind) ? end : -1;
    }

    /**
     * What stands above a unit.
     *
     * @param kind what the headings announce
     * @param isDay whether the innermost heading is a day, so that a time alone is enough
     */
    record Above(HeadingKind kind, boolean isDay) {}

    private static boolean mayBeTitle(Unit title) {
        return switch (SectionShape.of(title)) {
            case NONE, BOLD, NUMBERED -> true;
            case BRACKET, CAPITALS, KNOWN, LEAD_IN -> false;
        };
    }
}
