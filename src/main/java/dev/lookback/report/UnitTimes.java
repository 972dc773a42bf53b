package dev.lookback.report;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the times with which units begin. */
final class UnitTimes {
    /** Tags before the date: {@code 【P2】}, {@code [已恢复]}, {@code SEV-2}, {@code INC-7}. */
    static final Pattern TAGS = Pattern.compile(
            "^(?:\\*\\*)?(?:(?:【(?!\\d)[^】]{1,12}】|\\[(?!\\d)[^\\]]{1,12}\\]|[（(][^（()）]{1,8}[)）](?=\\s*\\d)"
                    + "|[Pp]\\d\\b|[Ss][Ee][Vv]-?\\d\\b|[A-Z]{2,8}-\\d+\\b)\\s*[:：|｜-]?\\s*){1,5}");

    private static final int LEAST_TEXT = 4;
    private static final int MOST_SCANNED = 200;

    /** Share of a list's units that must begin with a day before a day without time makes an event. */
    private static final double MOSTLY = 0.6;

    private final Anchor anchor;
    private final Steps steps;
    private final Map<Unit, Optional<TimeMention>> starts = new HashMap<>();

    UnitTimes(Anchor anchor) {
        this.anchor = anchor;
        steps = new Steps(anchor);
    }

    /** The past day with which the unit begins, tags and the label of a time or title skipped, if it goes on to say something. */
    Optional<TimeMention> start(Unit unit) {
        return unit.isText() ? starts.computeIfAbsent(unit, this::readStart) : Optional.empty();
    }

    private Optional<TimeMention> readStart(Unit unit) {
        String head = unit.head();
        List<FieldLabel.Found> labels = FieldLabel.find(head);
        boolean opens = !labels.isEmpty()
                && labels.getFirst().start() <= 2
                && labels.getFirst().label().opensAnEvent();
        String text = TAGS.matcher(opens ? head.substring(labels.getFirst().valueStart()) : head)
                .replaceFirst("");
        return pastDay(text)
                .filter(mention -> text.length() - mention.end() >= LEAST_TEXT
                        || unit.lines().size() > 1
                        || !unit.children().isEmpty());
    }

    /** The past day with which a text begins. */
    Optional<TimeMention> pastDay(String text) {
        return ReportCalendar.atStart(text, anchor).filter(mention -> mention.isDay() && !mention.future());
    }

    /** Whether the unit begins with a day and tells a time, beside the day or later in the line. */
    boolean isTimed(Unit unit) {
        Optional<TimeMention> mention = start(unit);
        return mention.isPresent()
                && (mention.get().time() != null
                        || mention.get().precision() == TimeMention.Precision.PART_OF_DAY
                        || (mention.get().until() == null && tellsATime(unit.head())));
    }

    /** Whether a text names a past day with its time anywhere. */
    boolean namesAMoment(String text) {
        return namesAMoment(text, MOST_SCANNED);
    }

    /** Whether a text names a past day with its time before so many characters. */
    boolean namesAMoment(String text, int before) {
        return scan(text).stream()
                .anyMatch(mention ->
                        mention.isDay() && mention.time() != null && !mention.future() && mention.start() < before);
    }

    /** Whether a text begins with a time of day, the day being told elsewhere. */
    boolean beginsWithClock(String text) {
        return ReportCalendar.atStart(text, anchor)
                .filter(mention ->
                        mention.days() == null && mention.time() != null && text.length() - mention.end() >= LEAST_TEXT)
                .isPresent();
    }

    Steps steps() {
        return steps;
    }

    /** {@code 2024-06-03 Payment API latency}. */
    boolean beginsWithPastDay(String text) {
        return pastDay(text).filter(mention -> mention.start() <= 1).isPresent();
    }

    /** Whether a heading is a day, as in a diary. */
    boolean isDay(String heading) {
        return pastDay(heading)
                .filter(mention -> heading.length() - mention.end() <= LEAST_TEXT)
                .isPresent();
    }

    /** The units in whose list, paragraph or run of paragraphs most begin with a day and some with its time. */
    BitSet datedRuns(List<Unit> units) {
        BitSet dated = new BitSet();
        markRuns(units, dated, false);
        markRuns(units, dated, true);
        return dated;
    }

    private void markRuns(List<Unit> units, BitSet dated, boolean adjoining) {
        int from = 0;
        while (from < units.size()) {
            int to = from + 1;
            while (to < units.size() && continues(units.get(to - 1), units.get(to), adjoining)) {
                to++;
            }
            List<Unit> run = units.subList(from, to);
            long days = run.stream().filter(unit -> start(unit).isPresent()).count();
            if (days >= MOSTLY * run.size() && run.stream().anyMatch(this::isTimed)) {
                dated.set(from, to);
            }
            from = to;
        }
    }

    private static boolean continues(Unit unit, Unit next, boolean adjoining) {
        return next.isText() && next.style().equals(unit.style()) && (!adjoining || next.first() == unit.last() + 1);
    }

    private boolean tellsATime(String text) {
        return scan(text).stream().anyMatch(mention -> mention.time() != null && !mention.future());
    }

    private List<TimeMention> scan(String text) {
        return new TimeScanner(text.substring(0, Math.min(text.length(), MOST_SCANNED)), anchor).scan();
    }
}
