package dev.lookback.report;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Recognises the moments of one event, told one after the other below its name, whatever carries them.
 *
 * <pre>
 * - Jan 6, 9:42 AM – pager                 bullets, numbered or not, one below the other or below an item
 *   19.05. 04:48  belt stops               plain lines
 * | 09:42 | 告警 |                           rows of a table of two or three columns
 * </pre>
 *
 * <p>Two at least, each with its time in front, in order and within half a day, none with fields of its own; remarks and
 * fields may follow. Where fields follow that speak for all of them, days may lie between.
 */
final class Steps {
    private static final int LONGEST_STEP = 160;
    private static final int MOST_COLUMNS = 3;
    private static final Duration HALF_A_DAY = Duration.ofHours(12);
    private static final Duration WITH_FIELDS = Duration.ofDays(14);

    private final Anchor anchor;

    Steps(Anchor anchor) {
        this.anchor = anchor;
    }

    /** Whether the units are steps and what belongs to them. */
    boolean are(List<Unit> units, HeadingKind kind) {
        return !units.isEmpty() && end(units, 0, units.size(), kind, true) == units.size();
    }

    /**
     * Finds the end of an event told in steps.
     *
     * @param from index of the first unit below its name
     * @param limit index behind the last unit that may belong to it
     * @param kind what is announced above; where that is no incidents, only fields behind the steps show what they are
     * @param remarks whether prose behind the steps belongs to them too, as below a heading
     * @return index behind the last unit that does; -1 if there are no steps
     */
    int end(List<Unit> units, int from, int limit, HeadingKind kind, boolean remarks) {
        Walk walk = new Walk(remarks);
        int at = from;
        while (at < limit && walk.take(units, at)) {
            at++;
        }
        boolean announced = kind == HeadingKind.INCIDENT || walk.fields;
        return announced && walk.isOneEvent() ? at : -1;
    }

    /** The steps that a unit carries; empty if it carries anything else. */
    private List<TimeMention> in(Unit unit) {
        if (unit.node() instanceof Node.Table table) {
            return inTable(table);
        }
        if (!unit.isText() || unit.lines().isEmpty()) {
            return List.of();
        }
        if (announcesSteps(unit)) {
            return inAll(unit.children());
        }
        if (unit.label().isPresent()) {
            return List.of();
        }
        boolean plain = unit.allText().length() <= LONGEST_STEP * unit.lines().size()
                && FieldLabel.find(unit.text()).isEmpty();
        Optional<TimeMention> first = plain ? clockAtStart(unit.head()) : Optional.empty();
        List<TimeMention> steps = new ArrayList<>(first.stream().toList());
        if (first.isPresent()) {
            unit.lines().stream()
                    .skip(1)
                    .forEach(line -> clockAtStart(line.text()).ifPresent(steps::add));
        }
        return steps;
    }

    /** {@code 时间轴}, with a colon or without. */
    private static boolean announcesSteps(Unit unit) {
        return unit.label()
                .or(() -> FieldLabels.lookUp(unit.head()))
                .filter(match -> match.label() == FieldLabel.TIMELINE)
                .isPresent();
    }

    private List<TimeMention> inAll(List<Unit> units) {
        List<TimeMention> steps = new ArrayList<>();
        for (Unit unit : units) {
            List<TimeMention> some = in(unit);
            if (some.isEmpty()) {
                return List.of();
            }
            steps.addAll(some);
        }
        return steps;
    }

    /** Each row begins with a cell that holds a time and nothing else. */
    private List<TimeMention> inTable(Node.Table table) {
        List<TimeMention> steps = new ArrayList<>();
        for (Node.Row row : table.rows()) {
            Optional<TimeMention> time = row.cells().isEmpty() || row.cells().size() > MOST_COLUMNS
                    ? Optional.empty()
                    : ReportCalendar.atStart(row.cells().getFirst().text(), anchor)
                            .filter(mention -> mention.time() != null && mention.until() == null)
                            .filter(mention -> row.cells().getFirst().text().length() - mention.end() <= 1);
            if (time.isEmpty()) {
                return List.of();
            }
            steps.add(time.get());
        }
        return steps;
    }

    private Optional<TimeMention> clockAtStart(String text) {
        return ReportCalendar.atStart(text, anchor)
                .filter(mention -> mention.time() != null && text.length() - mention.end() >= 2);
    }

    private static boolean adjoins(List<Unit> units, int at) {
        return at > 0 && units.get(at).first() == units.get(at - 1).last() + 1;
    }

    /** The units of one event while they are being read. */
    private final class Walk {
        private @Nullable LocalDateTime first;
        private @Nullable LocalDateTime last;
        private int steps;
        private boolean astray;
        private final boolean remarks;
        private boolean fields;

        Walk(boolean remarks) {
            this.remarks = remarks;
        }

        /** Whether the unit belongs to the event. */
        boolean take(List<Unit> units, int at) {
            Unit unit = units.get(at);
            List<TimeMention> more = in(unit);
            if (!more.isEmpty()) {
                more.forEach(this::step);
                return true;
            }
            Optional<FieldLabels.Match> label = unit.label();
            if (steps < 2) {
                return announcesSteps(unit) || (label.isEmpty() && unit.isPlain());
            }
            fields |= label.filter(match -> match.label().tellsAnEvent()).isPresent();
            boolean opens = label.isEmpty() && SectionShape.of(unit) != SectionShape.NONE;
            return unit.isText() && !opens && (adjoins(units, at) || belongs(unit, label));
        }

        /** A field, or a remark that names no moment of its own. */
        private boolean belongs(Unit unit, Optional<FieldLabels.Match> label) {
            return label.map(match -> !match.label().opensAnEvent())
                    .orElseGet(() -> remarks
                            && unit.isPlain()
                            && new TimeScanner(unit.head(), anchor)
                                    .scan().stream().noneMatch(mention -> mention.isDay() || mention.time() != null));
        }

        private void step(TimeMention mention) {
            LocalDateTime moment = moment(mention);
            astray |= last != null && moment.isBefore(last);
            first = first == null ? moment : first;
            last = moment;
            steps++;
        }

        boolean isOneEvent() {
            return steps >= 2
                    && !astray
                    && first != null
                    && last != null
                    && Duration.between(first, last).compareTo(fields ? WITH_FIELDS : HALF_A_DAY) <= 0;
        }

        /** A time without a day is of the day of the step before, or of the next where it would go back. */
        private LocalDateTime moment(TimeMention mention) {
            LocalTime time = Objects.requireNonNull(mention.time());
            LocalDate day = mention.date();
            LocalDateTime before = last;
            if (day != null || before == null) {
                return (day == null ? anchor.period().from() : day).atTime(time);
            }
            LocalDateTime same = before.toLocalDate().atTime(time);
            return same.isBefore(before) ? same.plusDays(1) : same;
        }
    }
}
