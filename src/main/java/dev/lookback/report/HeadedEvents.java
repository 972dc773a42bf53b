package dev.lookback.report;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds events that have a heading of their own: {@code ### INC-241: …} with fields or prose below. */
final class HeadedEvents {
    private static final Pattern TITLE = Pattern.compile(
            "^(?:[A-Z]{2,10}-\\d+\\b.*|[Pp][0-4]\\b.*|[Ss][Ee][Vv]-?\\d\\b.*|(?:incident|outage|case|事件|故障|事故|问题|案例)\\s*(?:[#:：]|no\\.?|[0-9一二三四五六七八九十]).*)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SAME_DAY = Pattern.compile("当[天日晚]|那[天晚]");
    /** {@code 9月24日夜间：日终对账延后}: what stands behind the colon is the name of what happened. */
    private static final Pattern NAMED_DAY = Pattern.compile("^[^:：—–]{2,16}(?:[:：]|\\s?[—–]+|\\s-)\\s*\\S.{3,}");

    private static final Pattern REPORT = Pattern.compile(
            "post-?mortem|incident (?:report|review)|outage (?:report|review)|\\brca\\b|复盘|(?:故障|事故|事件)(?:分析)?报告",
            Pattern.CASE_INSENSITIVE);
    private static final int MOST_PROSE = 3000;

    private final UnitTimes times;

    HeadedEvents(UnitTimes times) {
        this.times = times;
    }

    /** {@code INC-241: …}, {@code P1 …}, {@code 故障一：…}. */
    static boolean isName(String heading) {
        return TITLE.matcher(heading).matches();
    }

    /**
     * Whether moments below a line of this name may be the steps of one event: it is a name and no mere day, and announces
     * neither plans nor work.
     *
     * @param kind what the headings above it announce
     */
    static boolean mayNameSteps(String name, HeadingKind kind, UnitTimes times) {
        HeadingKind own = HeadingKind.of(name);
        boolean calm = own == HeadingKind.CALM || own == HeadingKind.PLAN;
        boolean announced = kind == HeadingKind.INCIDENT || kind == HeadingKind.OTHER;
        boolean named = isName(name) || (announced && !HeadingKind.isGeneric(name));
        return named && !calm && !times.isDay(name);
    }

    /**
     * Finds the end of the event whose name is a heading.
     *
     * @param at index of the heading
     * @param kind what the headings above it announce
     * @return index behind the event's last unit; -1 if the heading names no event
     */
    int end(List<Unit> units, int at, HeadingKind kind) {
        Unit heading = units.get(at);
        boolean dated = times.namesAMoment(heading.head());
        boolean titled =
                dated || opensTheDay(units, at) || TITLE.matcher(heading.head()).matches();
        if (HeadingKind.of(heading.head()) == HeadingKind.PLAN || (HeadingKind.isGeneric(heading.head()) && !titled)) {
            return -1;
        }
        int limit = limit(units, at);
        int steps = mayNameSteps(heading.head(), kind, times)
                ? times.steps().end(units, at + 1, sectionEnd(units, at), titled ? HeadingKind.INCIDENT : kind, true)
                : -1;
        if (steps > at) {
            return steps;
        }
        int first = firstField(units, at + 1, limit);
        if (first < 0) {
            boolean told = dated || opensTheDay(units, at) || kind == HeadingKind.INCIDENT || limit > at + 1;
            return titled && told ? proseEnd(units, at, limit, dated) : -1;
        }
        String opening =
                units.get(first).label().map(FieldLabels.Match::spelling).orElse("");
        int end = Math.min(limit, new EventExtent(times, units, first, opening, EventExtent.Begin.HEADING).end());
        long telling = EventFinder.telling(EventFinder.labels(units.subList(at + 1, end)));
        boolean named = titled || kind == HeadingKind.INCIDENT || times.beginsWithPastDay(heading.head());
        boolean enough = named ? telling >= 1 : telling >= (first == at + 1 ? 2 : 3);
        return enough && !opensAgain(units, end, limit, opening) ? end : -1;
    }

    /** {@code ### 9月19日早高峰：闸机不开门} with {@code 07:40站务报告…} below it. */
    private boolean opensTheDay(List<Unit> units, int at) {
        boolean day = times.beginsWithPastDay(units.get(at).head()) && at + 1 < units.size();
        return day
                && units.get(at + 1).isPlain()
                && (NAMED_DAY.matcher(units.get(at).head()).find()
                        || times.beginsWithClock(units.get(at + 1).head())
                        || SAME_DAY.matcher(units.get(at + 1).head()).lookingAt());
    }

    /**
     * Finds the end of a report that as a whole tells one event: {@code # Postmortem: …} with {@code ## Impact} and {@code ##
     * Root cause} below its title.
     *
     * @param at index of the title
     * @return index behind the last unit; -1 if the title names no such report
     */
    int reportEnd(List<Unit> units, int at) {
        List<Unit> headings = units.subList(at + 1, units.size()).stream()
                .filter(unit -> unit.kind() == Unit.Kind.HEADING)
                .toList();
        int upper = headings.stream().mapToInt(HeadedEvents::level).min().orElse(0);
        List<FieldLabel> labels = headings.stream()
                .filter(unit -> level(unit) == upper && !HeadingKind.isGeneric(unit.head()))
                .flatMap(unit -> unit.label().stream())
                .map(FieldLabels.Match::label)
                .toList();
        long telling =
                labels.stream().filter(FieldLabel::tellsAnEvent).distinct().count();
        boolean once = labels.stream().filter(FieldLabel.CAUSE::equals).count() <= 1;
        boolean below = headings.stream().allMatch(unit -> level(unit) > level(units.get(at)));
        int needed = REPORT.matcher(units.get(at).head()).find() ? 1 : 2;
        return telling >= needed && once && below && 2 * labels.size() >= headings.size() ? units.size() : -1;
    }

    /** Up to the next heading or table. */
    private static int limit(List<Unit> units, int at) {
        int end = sectionEnd(units, at);
        for (int before = at + 1; before < end; before++) {
            if (units.get(before).kind() == Unit.Kind.TABLE) {
                return before;
            }
        }
        return end;
    }

    /** Up to the next heading; a lower one that is a label, such as {@code #### Root cause}, belongs to the event. */
    private static int sectionEnd(List<Unit> units, int at) {
        int level = level(units.get(at));
        int end = at + 1;
        while (end < units.size()) {
            Unit unit = units.get(end);
            boolean field = FieldLabels.lookUp(unit.head()).isPresent() && level(unit) > level;
            if (unit.kind() == Unit.Kind.HEADING && !field) {
                break;
            }
            end++;
        }
        return end;
    }

    private static int level(Unit unit) {
        return unit.node() instanceof Node.Heading heading ? heading.level() : 0;
    }

    /** The first labelled unit, if nothing but prose or a list of times stands before it. */
    private int firstField(List<Unit> units, int from, int limit) {
        for (int at = from; at < limit; at++) {
            if (units.get(at).label().isPresent()) {
                return at;
            }
            if (!units.get(at).isPlain() && !times.beginsWithClock(units.get(at).head())) {
                return -1;
            }
        }
        return -1;
    }

    private int proseEnd(List<Unit> units, int at, int limit, boolean dated) {
        List<Unit> region = units.subList(at + 1, limit);
        long moments = region.stream()
                .filter(unit -> times.isTimed(unit) && !times.beginsWithClock(unit.head()))
                .count();
        int length = region.stream().mapToInt(unit -> unit.allText().length()).sum();
        boolean one = moments < 2 && length <= MOST_PROSE && (dated || !region.isEmpty());
        return one ? limit : -1;
    }

    private static boolean opensAgain(List<Unit> units, int end, int limit, String opening) {
        for (Unit unit : units.subList(end, limit)) {
            Optional<FieldLabels.Match> label = unit.label();
            if (label.isPresent() && label.get().spelling().equals(opening)) {
                return true;
            }
        }
        return false;
    }
}
