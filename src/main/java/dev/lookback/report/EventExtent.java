package dev.lookback.report;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows one event from the unit it begins with through the fields that belong to it. */
final class EventExtent {
    /** With what an event begins. */
    enum Begin {
        DATE,
        LABEL,
        HEADING
    }

    private final UnitTimes times;
    private final List<Unit> units;
    private final int first;
    private final @Nullable String opening;
    private final Begin begin;
    private final Set<String> seen = new HashSet<>();

    /** Whether labels of this event stand alone, with their values on the lines behind them. */
    private boolean loneLabels;

    /** Whether the last label still waits for its value. */
    private boolean waiting;

    /**
     * @param first index of the unit with the date or the first label
     * @param opening spelling of that label; null if there is none
     */
    EventExtent(UnitTimes times, List<Unit> units, int first, @Nullable String opening, Begin begin) {
        this.times = times;
        this.units = units;
        this.first = first;
        this.opening = opening;
        this.begin = begin;
        loneLabels = units.get(first).isEmptyField();
        waiting = loneLabels;
    }

    /** Index behind the last unit that belongs to the event. */
    int end() {
        int end = first + 1;
        while (end < units.size()) {
            int next = take(end);
            if (next == end) {
                break;
            }
            end = next;
        }
        return end;
    }

    private int take(int at) {
        Unit unit = units.get(at);
        Optional<FieldLabels.Match> label = unit.label();
        if (label.isPresent()) {
            if (opensNext(at, label.get())) {
                return at;
            }
            seen.add(label.get().spelling());
            waiting = unit.isEmptyField();
            loneLabels |= waiting;
            return at + 1;
        }
        boolean adjoins = unit.isText() && unit.first() == units.get(at - 1).last() + 1;
        if (waiting && (adjoins || mayBeValue(unit))) {
            waiting = false;
            return valueEnd(at);
        }
        return hangsBelow(at) || standsBetweenFields(at) || isUnknownField(at) ? at + 1 : at;
    }

    private boolean opensNext(int at, FieldLabels.Match label) {
        Unit unit = units.get(at);
        if (unit.kind() == Unit.Kind.HEADING) {
            return begin != Begin.HEADING;
        }
        if (label.spelling().equals(opening)) {
            return true;
        }
        if (label.label().opensAnEvent()) {
            if (isTimeBelowTitle(at, label)) {
                return false;
            }
            return begin == Begin.DATE || seen.contains(label.spelling()) || isOfAnotherKind(at);
        }
        return !label.label().tellsAnEvent() && (isSectionLine(at) || (begin == Begin.DATE && tellsAnotherDay(unit)));
    }

    /** {@code **1. 双11零点下单失败**} has the day in its title, the bullet below it the time. */
    private boolean isTimeBelowTitle(int at, FieldLabels.Match label) {
        return begin == Begin.DATE
                && label.label() == FieldLabel.TIME
                && seen.isEmpty()
                && at == first + 1
                && units.get(at).first() == units.get(first).last() + 1
                && !units.get(at).style().equals(units.get(first).style());
    }

    /** Behind a blank line, and marked in another way than the fields of this event. */
    private boolean isOfAnotherKind(int at) {
        Unit unit = units.get(at);
        return begin == Begin.LABEL
                && unit.first() > units.get(at - 1).last() + 1
                && !unit.style().equals(units.get(first).style());
    }

    private boolean isSectionLine(int at) {
        Unit unit = units.get(at);
        return !loneLabels
                && unit.isEmptyField()
                && unit.first() > units.get(at - 1).last() + 1
                && switch (SectionShape.of(unit)) {
                    case BRACKET, BOLD, CAPITALS, KNOWN, NUMBERED -> true;
                    case LEAD_IN, NONE -> false;
                };
    }

    /** {@code 复盘：8/15 那次…} speaks of another event than one of 8/21 before it. */
    private boolean tellsAnotherDay(Unit unit) {
        List<FieldLabel.Found> labels = FieldLabel.find(unit.head());
        if (labels.isEmpty()) {
            return false;
        }
        LocalDate own = times.start(units.get(first)).map(TimeMention::date).orElse(null);
        return times.pastDay(unit.head().substring(labels.getFirst().valueStart()))
                .filter(mention -> mention.date() != null && !mention.date().equals(own))
                .isPresent();
    }

    private boolean mayBeValue(Unit unit) {
        return unit.kind() == Unit.Kind.LITERAL
                || (unit.isText() && SectionShape.of(unit) == SectionShape.NONE && !times.isTimed(unit));
    }

    /** The value of a label that stands alone: one paragraph, or one list. */
    private int valueEnd(int at) {
        String style = units.get(at).style();
        int end = at + 1;
        while (!style.equals(LineMark.NONE)
                && end < units.size()
                && units.get(end).style().equals(style)
                && units.get(end).label().isEmpty()) {
            end++;
        }
        return end;
    }

    /** {@code 【何地】…} right below {@code 【何时】…}: marked as the labelled line before it is. */
    private boolean isUnknownField(int at) {
        Unit unit = units.get(at);
        Unit before = units.get(at - 1);
        String style = unit.isText() && !unit.lines().isEmpty() ? style(unit) : "";
        return !style.isEmpty()
                && !before.lines().isEmpty()
                && unit.first() == before.last() + 1
                && style.equals(style(before))
                && SectionShape.of(unit) == SectionShape.NONE
                && times.start(unit).isEmpty();
    }

    private static String style(Unit unit) {
        return FieldLabelFinder.style(unit.lines().getFirst().text());
    }

    /** Bullets right below a dated line, no blank line between. */
    private boolean hangsBelow(int at) {
        Unit unit = units.get(at);
        return begin == Begin.DATE
                && units.get(first).kind() == Unit.Kind.TEXT
                && unit.kind() == Unit.Kind.ITEM
                && unit.first() == units.get(at - 1).last() + 1
                && times.start(unit).isEmpty();
    }

    /** Prose between two fields of the event. */
    private boolean standsBetweenFields(int at) {
        Unit unit = units.get(at);
        boolean prose = unit.isPlain() && mayBeValue(unit) && times.start(unit).isEmpty();
        if (at + 1 >= units.size() || !prose) {
            return false;
        }
        Optional<FieldLabels.Match> next = units.get(at + 1).label();
        return next.isPresent()
                && next.get().label().tellsAnEvent()
                && !next.get().spelling().equals(opening)
                && !seen.contains(next.get().spelling());
    }
}
