package dev.lookback.report;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decides where an event begins and which of the units behind it still belong to it.
 *
 * <p>An event begins with its date and time, with a label such as {@code 【故障时间】}, or is an item that carries labelled
 * fields. It goes on through the labelled fields behind it, until a label that opened it comes again.
 */
final class EventFinder {
    private static final Set<FieldLabel> STRONG =
            EnumSet.of(FieldLabel.CAUSE, FieldLabel.IMPACT, FieldLabel.RECOVERED, FieldLabel.DURATION);

    /** Tags before the date: {@code 【P2】}, {@code [已恢复]}, {@code SEV-2}, {@code INC-7}. */
    private static final Pattern TAGS = Pattern.compile(
            "^(?:\\*\\*)?(?:(?:【[^】]{1,12}】|\\[[^\\]]{1,12}\\]|[（(][^（()）]{1,8}[)）](?=\\s*\\d)|[Pp]\\d\\b|[Ss][Ee][Vv]-?\\d\\b|[A-Z]{2,8}-\\d+\\b)\\s*[:：|｜-]?\\s*)+");

    private static final int LEAST_TEXT = 4;
    private static final int LONGEST_TITLE = 200;

    /** With what an event begins. */
    enum Begin {
        DATE,
        LABEL,
        HEADING
    }

    private final Anchor anchor;

    EventFinder(Anchor anchor) {
        this.anchor = anchor;
    }

    /**
     * Finds the end of the event that begins at a unit.
     *
     * @param kind what the headings above announce
     * @param datedRun whether units beside it begin with date and time, so that a date alone is enough
     * @return index behind the event's last unit; -1 if no event begins here
     */
    int end(List<Unit> units, int at, HeadingKind kind, boolean datedRun) {
        Unit unit = units.get(at);
        if (!unit.isText() || unit.lines().isEmpty() || kind == HeadingKind.PLAN) {
            return -1;
        }
        Optional<FieldLabels.Match> label = unit.label();
        if (label.isPresent()) {
            int end = absorb(units, at, label.get().spelling(), Begin.LABEL);
            if (tellsOne(units.subList(at, end), label.get().label(), kind)) {
                return end;
            }
        }
        if (isDated(unit, kind, datedRun) || bearsFields(unit, kind)) {
            return absorb(units, at, null, Begin.DATE);
        }
        return label.isEmpty() ? titledEnd(units, at, kind) : -1;
    }

    /** Whether any unit begins with a date and a time. */
    boolean hasDated(List<Unit> units) {
        return units.stream().anyMatch(unit -> unit.isText() && beginsWithTime(unit));
    }

    /** Whether an event begins somewhere among the units or below them. */
    boolean containsEvent(List<Unit> units, HeadingKind kind) {
        boolean dated = hasDated(units);
        for (int at = 0; at < units.size(); at++) {
            if (end(units, at, kind, dated) > at || containsEvent(units.get(at).children(), kind)) {
                return true;
            }
        }
        return false;
    }

    private boolean tellsOne(List<Unit> units, FieldLabel first, HeadingKind kind) {
        Set<FieldLabel> labels = labels(units);
        long telling = labels.stream().filter(FieldLabel::tellsAnEvent).count();
        if (first == FieldLabel.TIME || first == FieldLabel.TITLE || kind == HeadingKind.INCIDENT) {
            return labels.size() >= 2 && telling >= 1;
        }
        return telling >= 2 && labels.stream().anyMatch(STRONG::contains);
    }

    private static Set<FieldLabel> labels(List<Unit> units) {
        Set<FieldLabel> labels = EnumSet.noneOf(FieldLabel.class);
        for (Unit unit : units) {
            FieldLabel.find(unit.allText()).forEach(found -> labels.add(found.label()));
        }
        return labels;
    }

    private boolean isDated(Unit unit, HeadingKind kind, boolean datedRun) {
        Optional<TimeMention> mention = timeAtStart(unit);
        if (mention.isEmpty()) {
            return kind == HeadingKind.INCIDENT && unit.kind() == Unit.Kind.ITEM && namesAMoment(unit.head());
        }
        boolean timed = mention.get().time() != null || mention.get().precision() == TimeMention.Precision.PART_OF_DAY;
        return timed || kind == HeadingKind.INCIDENT || datedRun;
    }

    private boolean beginsWithTime(Unit unit) {
        return timeAtStart(unit).filter(mention -> mention.time() != null).isPresent();
    }

    /** The past day with which the unit begins, if it goes on to say something. */
    private Optional<TimeMention> timeAtStart(Unit unit) {
        String head = unit.head();
        List<FieldLabel.Found> labels = FieldLabel.find(head);
        boolean opens = !labels.isEmpty()
                && labels.getFirst().start() <= 2
                && (labels.getFirst().label() == FieldLabel.TITLE
                        || labels.getFirst().label() == FieldLabel.TIME);
        String text = TAGS.matcher(opens ? head.substring(labels.getFirst().valueStart()) : head)
                .replaceFirst("");
        return ReportCalendar.atStart(text, anchor)
                .filter(mention -> mention.isDay() && !mention.future())
                .filter(mention -> text.length() - mention.end() >= LEAST_TEXT
                        || unit.lines().size() > 1
                        || !unit.children().isEmpty());
    }

    private boolean namesAMoment(String text) {
        return new TimeScanner(text.substring(0, Math.min(text.length(), LONGEST_TITLE)), anchor)
                .scan().stream().anyMatch(mention -> mention.isDay() && mention.time() != null && !mention.future());
    }

    /** An item with fields below it or inside it, whatever it begins with. */
    private boolean bearsFields(Unit unit, HeadingKind kind) {
        Set<FieldLabel> labels = EnumSet.noneOf(FieldLabel.class);
        FieldLabel.find(unit.text()).forEach(found -> labels.add(found.label()));
        unit.children().forEach(child -> child.label().ifPresent(match -> labels.add(match.label())));
        long telling = labels.stream().filter(FieldLabel::tellsAnEvent).count();
        boolean enough = kind == HeadingKind.INCIDENT
                ? telling >= 1
                : telling >= 2 && labels.stream().anyMatch(STRONG::contains);
        return enough && unit.children().stream().filter(this::beginsWithTime).count() < 2;
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
        boolean opens = label.get().label() == FieldLabel.TIME || label.get().label() == FieldLabel.TITLE;
        if (opens && !adjoins) {
            return -1;
        }
        int end = absorb(units, at + 1, label.get().spelling(), Begin.LABEL);
        return tellsOne(units.subList(at + 1, end), label.get().label(), kind) ? end : -1;
    }

    private static boolean mayBeTitle(Unit title) {
        return switch (SectionShape.of(title)) {
            case NONE, BOLD, NUMBERED -> true;
            case BRACKET, CAPITALS, KNOWN, LEAD_IN -> false;
        };
    }

    /**
     * Takes in the fields behind the unit an event begins with.
     *
     * @param opening spelling of the label it begins with; null if it begins with a date
     */
    int absorb(List<Unit> units, int at, @Nullable String opening, Begin begin) {
        Set<String> seen = new HashSet<>();
        boolean emptyLabels = units.get(at).isEmptyField();
        boolean open = emptyLabels;
        int end = at + 1;
        while (end < units.size()) {
            Unit next = units.get(end);
            Optional<FieldLabels.Match> label = next.label();
            if (label.isPresent()) {
                if (opensNext(next, label.get(), opening, seen, begin, emptyLabels)) {
                    break;
                }
                seen.add(label.get().spelling());
                open = next.isEmptyField();
                emptyLabels |= open;
                end++;
            } else if (open && mayBeValue(next)) {
                end = valueEnd(units, end);
                open = false;
            } else if (standsBetweenFields(units, end, opening, seen)) {
                end++;
            } else {
                break;
            }
        }
        return end;
    }

    private static boolean opensNext(
            Unit next,
            FieldLabels.Match label,
            @Nullable String opening,
            Set<String> seen,
            Begin begin,
            boolean emptyLabels) {
        if (next.kind() == Unit.Kind.HEADING) {
            return begin != Begin.HEADING;
        }
        boolean opener = label.label() == FieldLabel.TIME || label.label() == FieldLabel.TITLE;
        if (label.spelling().equals(opening) || (opener && (begin == Begin.DATE || seen.contains(label.spelling())))) {
            return true;
        }
        boolean section = switch (SectionShape.of(next)) {
            case BRACKET, BOLD, CAPITALS, KNOWN, NUMBERED -> true;
            case LEAD_IN, NONE -> false;
        };
        return section && !emptyLabels && !label.label().tellsAnEvent() && next.isEmptyField();
    }

    private boolean mayBeValue(Unit unit) {
        return unit.kind() == Unit.Kind.LITERAL
                || (unit.isText() && SectionShape.of(unit) == SectionShape.NONE && !beginsWithTime(unit));
    }

    /** The value of a label that stands alone: one paragraph, or one list. */
    private int valueEnd(List<Unit> units, int at) {
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

    private boolean standsBetweenFields(List<Unit> units, int at, @Nullable String opening, Set<String> seen) {
        if (at + 1 >= units.size()
                || !mayBeValue(units.get(at))
                || !units.get(at).isPlain()) {
            return false;
        }
        return units.get(at + 1)
                .label()
                .filter(label -> label.label().tellsAnEvent()
                        && !label.spelling().equals(opening)
                        && !seen.contains(label.spelling()))
                .isPresent();
    }
}
