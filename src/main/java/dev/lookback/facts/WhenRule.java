package dev.lookback.facts;

import dev.lookback.facts.Narrative.Role;
import dev.lookback.facts.Narrative.Told;
import dev.lookback.report.FieldLabel;
import dev.lookback.report.TimeMention;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds when an event began: the first time given for it, start or alarm, whichever the author leads with.
 *
 * <pre>
 * 【发生时间】3月7日 09:42                     the label
 * 6/25 14:20-15:06 回调堆积                   the headline, with the end of the range
 * 周一选课开放后，系统大约10点打不开               the day from one place, the hour from the next
 * 扣款未到账的事查清了：接口10月26日升级后…        a time in the cause is not the event's
 * </pre>
 */
final class WhenRule {
    private static final Pattern BEGINS = Pattern.compile("(?:it )?(?:started|began|first seen)\\b|(?:始于|起于|开始于)");
    private static final Pattern REPEATED = Pattern.compile(
            "several times|repeatedly|intermittent|on and off|off and on|again and again|each (?:day|night|morning)"
                    + "|(?:多|几|数|\\d+)次|反复|断断续续|时断时续|时好时坏|偶发|每[天晚早日]");
    private final WordList failure = WordList.load("failure.txt");
    private final WordList change = WordList.load("change.txt");
    private static final List<Role> NOT_BEGUN =
            List.of(Role.CAUSE, Role.HANDLING, Role.RECOVERY, Role.FOLLOW_UP, Role.UNKNOWN_CAUSE);

    /**
     * When something began, and its end if the same words give it.
     *
     * @param moment when
     * @param until the end of a range; null if none
     * @param words where
     */
    record Begun(Moment moment, @Nullable Moment until, Stretch words) {}

    /**
     * @param update whether the text returns to an event told before, so that times in later clauses are not its own
     */
    Optional<Begun> find(Telling telling, Narrative narrative, List<Timed> times, boolean update) {
        return labelled(telling, times)
                .or(() -> told(telling, narrative, times, update))
                .or(() -> Optional.ofNullable(update ? null : telling.day())
                        .map(day -> new Begun(
                                new Moment(day, null), null, telling.whole().cut(0, 0))))
                .map(begun -> isRepeated(telling, begun) ? new Begun(begun.moment(), null, begun.words()) : begun);
    }

    private static Optional<Begun> labelled(Telling telling, List<Timed> times) {
        List<Timed> inLabels = telling.values(FieldLabel.TIME)
                .flatMap(value -> times.stream().filter(time -> value.holds(time.words())))
                .toList();
        if (inLabels.isEmpty()) {
            return Optional.empty();
        }
        Optional<Timed> dated = inLabels.stream().filter(Timed::hasDay).findFirst();
        Optional<LocalDate> day =
                dated.or(() -> times.stream().filter(Timed::hasDay).findFirst()).flatMap(Timed::day);
        return day.map(date -> begun(
                date, dated.filter(Timed::hasClock).or(() -> clocked(inLabels)).orElse(inLabels.getFirst())));
    }

    private static Optional<Timed> clocked(List<Timed> times) {
        return times.stream().filter(Timed::hasClock).findFirst();
    }

    private Optional<Begun> told(Telling telling, Narrative narrative, List<Timed> times, boolean update) {
        List<Timed> own = times.stream()
                .filter(time -> mayBegin(telling, narrative, time))
                .toList();
        List<Timed> days = own.stream()
                .filter(time -> time.hasDay() && !time.mention().future())
                .toList();
        Optional<Timed> dated = (update ? returnedTo(telling, days) : days)
                .stream()
                        .filter(time -> !update || hasDigit(time))
                        .findFirst()
                        .or(() -> days.stream().findFirst());
        return dated.flatMap(day -> day.day()
                .map(date ->
                        begun(date, update && telling.labelled().isEmpty() ? day : withClock(narrative, day, own))));
    }

    /** {@code 周三 4/23 …：4/16夜里那次是…}: behind the day of the diary the day of the event. */
    private static List<Timed> returnedTo(Telling telling, List<Timed> days) {
        if (days.isEmpty() || days.getFirst().words().from() > telling.whole().from() + 1) {
            return days;
        }
        LocalDate first = days.getFirst().day().orElse(LocalDate.MIN);
        List<Timed> earlier = days.stream()
                .filter(day -> day.day().filter(first::isAfter).isPresent())
                .toList();
        return earlier.isEmpty() ? days : earlier;
    }

    /** {@code last Thursday's outage (10 April)}: the date says better which day is meant. */
    private static boolean hasDigit(Timed time) {
        return time.words().folded().chars().anyMatch(Character::isDigit);
    }

    /** The mention of the day, or the time of day that follows it. */
    private Timed withClock(Narrative narrative, Timed day, List<Timed> times) {
        if (day.hasClock()) {
            return day;
        }
        List<Timed> clocks = times.stream()
                .filter(time -> time.hasClock() && (!time.hasDay() || time.day().equals(day.day())))
                .filter(time -> time.words().from() > day.words().from() || isJustBefore(time, day))
                .toList();
        return clocks.isEmpty() ? day : failing(narrative, clocks).orElse(clocks.getFirst());
    }

    /** {@code 20:00 准点推送发出去，20:02 页面开始 502}: what comes before the failure in its sentence is not its time. */
    private Optional<Timed> failing(Narrative narrative, List<Timed> clocks) {
        Optional<Told> first = narrative.at(clocks.getFirst().words().from());
        if (first.isEmpty() || fails(first.get())) {
            return Optional.empty();
        }
        return clocks.stream()
                .skip(1)
                .limit(1)
                .filter(time -> narrative
                        .at(time.words().from())
                        .filter(told -> told.sentence() == first.get().sentence() && fails(told))
                        .isPresent())
                .findFirst();
    }

    private boolean fails(Told told) {
        return failure.in(told.clause().words());
    }

    /** {@code From 02:15 on 9 November}. */
    private static boolean isJustBefore(Timed clock, Timed day) {
        if (clock.words().to() > day.words().from()) {
            return false;
        }
        String between = clock.words()
                .source()
                .folded()
                .substring(clock.words().to(), day.words().from());
        return between.matches("\\s?(?:on |of |,\\s?)?(?:the )?");
    }

    /** Stands in the headline, in the symptom, or in an impact or a timeline that tells when. */
    private boolean mayBegin(Telling telling, Narrative narrative, Timed time) {
        if (telling.narrative().holds(time.words())) {
            return narrative
                    .at(time.words().from())
                    .map(told -> opens(narrative, told, time)
                            || !NOT_BEGUN.contains(told.role())
                            || BEGINS.matcher(told.clause().folded()).lookingAt())
                    .orElse(true);
        }
        if (isChangeBefore(telling, narrative, time)) {
            return false;
        }
        if (telling.shape() != Telling.Shape.ROW
                && !telling.labelled().isEmpty()
                && telling.labelled().stream().noneMatch(field -> field.value().holds(time.words()))) {
            return true;
        }
        return telling.labelled().stream()
                .filter(field -> field.label() == FieldLabel.IMPACT
                        || field.label() == FieldLabel.TIMELINE
                        || field.label() == FieldLabel.SYMPTOM
                        || field.label() == FieldLabel.TITLE)
                .anyMatch(field -> field.value().holds(time.words()));
    }

    /** {@code 14:00 发版；14:06 告警}: a step that tells of work, before the first that tells of a failure. */
    private boolean isChangeBefore(Telling telling, Narrative narrative, Timed time) {
        Optional<Stretch> timeline = telling.values(FieldLabel.TIMELINE)
                .filter(value -> value.holds(time.words()))
                .findFirst();
        Optional<Told> step = narrative.at(time.words().from());
        return timeline.isPresent()
                && step.filter(told -> change.in(told.words()) && !fails(told)).isPresent()
                && failure.in(new Stretch(
                        time.words().source(),
                        step.get().words().to(),
                        timeline.get().to()));
    }

    /** A time that opens the whole text belongs to the event whatever its clause says. */
    private static boolean opens(Narrative narrative, Told told, Timed time) {
        return told.clause().equals(narrative.clauses().getFirst().clause())
                && time.hasDay()
                && time.words().from() <= told.clause().words().from() + 2;
    }

    /** {@code dropped out several times between Wednesday and Saturday}: not down from the one to the other. */
    private static boolean isRepeated(Telling telling, Begun begun) {
        Moment until = begun.until();
        return until != null
                && until.time() == null
                && Clauses.of(telling.whole()).stream()
                        .map(Clause::words)
                        .filter(words -> words.holds(begun.words()))
                        .anyMatch(words -> REPEATED.matcher(words.folded()).find());
    }

    private static Begun begun(LocalDate date, Timed time) {
        TimeMention mention = time.mention();
        LocalTime clock = mention.time();
        TimeMention.Until until = mention.until();
        Moment end = until == null ? null : end(date, clock, until);
        return new Begun(new Moment(date, clock), end, time.words());
    }

    private static @Nullable Moment end(LocalDate date, @Nullable LocalTime from, TimeMention.Until until) {
        LocalTime time = until.time();
        if (time == null) {
            return until.date() == null ? null : new Moment(until.date(), null);
        }
        LocalDate day = until.date() != null ? until.date() : date;
        boolean wraps = until.date() == null && from != null && time.isBefore(from);
        return new Moment(wraps ? day.plusDays(1) : day, time);
    }
}
