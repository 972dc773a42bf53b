package dev.lookback.facts;

import dev.lookback.facts.DurationRule.Stated;
import dev.lookback.facts.Narrative.Role;
import dev.lookback.facts.WhenRule.Begun;
import dev.lookback.report.FieldLabel;
import dev.lookback.report.TimeMention;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds when an event was over: service back, not backlog or refunds, unless their repair is all the text tells of.
 *
 * <pre>
 * 【恢复时间】3月7日 10:29                          the label
 * 6/25 14:20-15:06 回调堆积                        the end of the range
 * 过程持续38分钟（20:04--20:42）                    the end of the range behind a duration
 * 16:31切回原节点，16:52恢复                        the last clause that says "works again" and when
 * 02:08 停更，02:31 切备用，持续 23 min              the time that fits the stated duration
 * 08:26 拆分分片并重启                              nothing better: the last thing done
 * </pre>
 */
final class RecoveryRule {
    /** A time without a date that is earlier than the start lies on the next day only if that makes it shorter than this. */
    private static final Duration LONGEST_OVERNIGHT = Duration.ofHours(16);

    private final WordList strong = WordList.load("recovery-strong.txt");
    private final WordList weak = WordList.load("recovery.txt");
    private final WordList notCure = WordList.load("not-cure.txt");
    private final WordList failed = WordList.load("not-recovered.txt");

    Optional<Moment> find(
            Telling telling, Narrative narrative, List<Timed> times, Optional<Begun> begun, Optional<Stated> stated) {
        LocalDate day = begun.map(found -> found.moment().date()).orElse(null);
        Optional<Moment> labelled = telling.values(FieldLabel.RECOVERED)
                .flatMap(value -> times.stream().filter(time -> value.holds(time.words())))
                .findFirst()
                .flatMap(time -> moment(time, begun));
        if (labelled.isPresent()) {
            return labelled;
        }
        Optional<Moment> range = begun.map(Begun::until);
        if (range.isPresent()) {
            return range;
        }
        Optional<Moment> bracket =
                stated.flatMap(Stated::to).filter(to -> day != null).map(to -> after(begun.orElseThrow(), to));
        if (bracket.isPresent()) {
            return bracket;
        }
        List<Timed> later = times.stream()
                .filter(time -> begun.isEmpty()
                        || time.words().from() >= begun.get().words().to())
                .filter(time -> !time.mention().future())
                .toList();
        return fitting(later, begun, stated)
                .or(() -> inClauses(telling, narrative, later, begun))
                .or(() -> stated.isPresent() ? Optional.empty() : cured(telling, narrative, later, begun));
    }

    /** A clause that says that it works again, with the last time before it in its sentence. */
    private Optional<Moment> inClauses(Telling telling, Narrative narrative, List<Timed> times, Optional<Begun> begun) {
        List<Clause> clauses = Stream.concat(
                        narrative.clauses().stream().map(Narrative.Told::clause).distinct(),
                        telling.labelled().stream()
                                .filter(field -> TELLS_RECOVERY.contains(field.label()))
                                .flatMap(field -> Clauses.of(field.value()).stream()))
                .toList();
        List<Clause> silent = narrative.clauses().stream()
                .filter(told -> told.role() == Role.FOLLOW_UP || told.role() == Role.CAUSE)
                .map(Narrative.Told::clause)
                .toList();
        return last(clauses, silent, strong, times, begun).or(() -> last(clauses, silent, weak, times, begun));
    }

    private Optional<Moment> last(
            List<Clause> clauses, List<Clause> silent, WordList words, List<Timed> times, Optional<Begun> begun) {
        Optional<Moment> found = Optional.empty();
        for (int at = 0; at < clauses.size(); at++) {
            Stretch clause = clauses.get(at).words();
            if (words.in(LeadingTime.without(clause, times))
                    && !failed.in(clause)
                    && !silent.contains(clauses.get(at))) {
                Optional<Moment> moment = timeOf(clauses, at, times).flatMap(time -> moment(time, begun));
                found = moment.isPresent() ? moment : found;
            }
        }
        return found;
    }

    /** The time in the clause, else the last one before it in the same sentence. */
    private static Optional<Timed> timeOf(List<Clause> clauses, int at, List<Timed> times) {
        for (int before = at; before >= 0; before--) {
            Clause clause = clauses.get(before);
            boolean same = clause.sentence() == clauses.get(at).sentence();
            if (!same && !isOneLine(clause.words(), clauses.get(at).words())) {
                return Optional.empty();
            }
            Optional<Timed> time = times.stream()
                    .filter(one -> clause.words().holds(one.words()) && (same || opensLine(one.words())))
                    .filter(one -> one.hasClock() || one.hasDay())
                    .reduce((first, second) -> second);
            if (time.isPresent()) {
                return time;
            }
        }
        return Optional.empty();
    }

    private static boolean isOneLine(Stretch clause, Stretch later) {
        return clause.from() <= later.from()
                && clause.source()
                                .folded()
                                .substring(clause.from(), later.from())
                                .indexOf('\n')
                        < 0;
    }

    /** {@code [18:05] Ines: they restarted it. Scans are syncing.}: the time at the front is that of the whole line. */
    private static boolean opensLine(Stretch time) {
        String folded = time.source().folded();
        int line = folded.lastIndexOf('\n', Math.max(0, time.from() - 1));
        return folded.substring(line + 1, time.from()).chars().noneMatch(Character::isLetterOrDigit);
    }

    /** The time of day that lies as far behind the start as the event is said to have lasted. */
    private static Optional<Moment> fitting(List<Timed> times, Optional<Begun> begun, Optional<Stated> stated) {
        LocalTime start = begun.map(found -> found.moment().time()).orElse(null);
        if (start == null || stated.isEmpty()) {
            return Optional.empty();
        }
        LocalDateTime end =
                begun.get().moment().start().plusMinutes(stated.get().minutes());
        return times.stream()
                .filter(time -> end.toLocalTime().equals(time.mention().time()))
                .findFirst()
                .map(time -> new Moment(end.toLocalDate(), end.toLocalTime()));
    }

    /** Nothing says that it works again: the last thing that was done and can have cured it. */
    private Optional<Moment> cured(Telling telling, Narrative narrative, List<Timed> times, Optional<Begun> begun) {
        Stream<Clause> labelled = telling.values(FieldLabel.HANDLING).flatMap(value -> Clauses.of(value).stream());
        Stream<Clause> told = narrative.clauses().stream()
                .filter(one -> one.role() == Role.HANDLING)
                .map(Narrative.Told::clause);
        return Stream.concat(told, labelled)
                .filter(clause -> !notCure.in(clause.words()) && !failed.in(clause.words()))
                .flatMap(clause -> times.stream()
                        .filter(Timed::hasClock)
                        .filter(time -> clause.words().holds(time.words())
                                || (opensLine(time.words()) && isOneLine(time.words(), clause.words()))))
                .reduce((first, second) -> second)
                .flatMap(time -> moment(time, begun));
    }

    /** A mention as a moment; a time without a date counts from the start of the event. */
    private static Optional<Moment> moment(Timed time, Optional<Begun> begun) {
        TimeMention mention = time.mention();
        LocalTime clock = mention.time();
        Optional<Moment> dated = time.day().map(date -> new Moment(date, clock));
        return dated.isPresent() || clock == null ? dated : begun.map(found -> after(found, clock));
    }

    /** The first such time of day behind the start; the same day, marked as wrong, if that would be most of a day later. */
    private static Moment after(Begun begun, LocalTime clock) {
        Moment start = begun.moment();
        LocalDate day = start.date();
        LocalTime from = start.time();
        if (from == null || !clock.isBefore(from)) {
            return new Moment(day, clock);
        }
        LocalTime afternoon = clock.plusHours(12);
        if (from.getHour() >= 12
                && clock.getHour() < 12
                && afternoon.isAfter(from)
                && Duration.between(from, afternoon).toHours() < 6
                && !isNight(from)) {
            return new Moment(day, afternoon);
        }
        Duration overnight = Duration.ofDays(1).minus(Duration.between(clock, from));
        return new Moment(overnight.compareTo(LONGEST_OVERNIGHT) <= 0 ? day.plusDays(1) : day, clock);
    }

    private static boolean isNight(LocalTime time) {
        return time.getHour() >= 20;
    }

    private static final List<FieldLabel> TELLS_RECOVERY = List.of(
            FieldLabel.TIME,
            FieldLabel.HANDLING,
            FieldLabel.IMPACT,
            FieldLabel.SYMPTOM,
            FieldLabel.RECOVERED,
            FieldLabel.CAUSE);
}
