package dev.lookback.facts;

import dev.lookback.report.Report;
import dev.lookback.report.ReportCalendar;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the steps that tell one event line by line below its name, whatever carries them: bullets, numbers, plain lines, the
 * rows of a table.
 *
 * <pre>
 * ### Exports empty
 * | 09:42 | pager |
 * | 09:58 | rolled back |
 * </pre>
 *
 * <p>The lines are in order; two of them that each tell of a failure and of its end are two events, and no steps of one.
 */
final class StepLines {
    /** What may stand before the time. */
    private static final Pattern MARKS =
            Pattern.compile("[\\s>*+•·●|\\[(【-]*(?:[(]?\\d{1,2}[.)、]\\s+|[①-⑳]\\s*)?[\\s*|\\[(【-]*");

    /** The head of a table, or a line that only says that steps follow. */
    private static final Pattern NO_NAME = Pattern.compile(
            "(?:^|\\n)[ *-]*(?:时间[轴线]|处理过程|经过|timeline|chronology):?\\s*$|(?:^|\\n)[^\\d\\n]*\\n[ |:-]{3,}\\s*$");

    private final WordList failure = WordList.load("failure.txt");
    private final WordList recovery = WordList.load("recovery-strong.txt");

    /**
     * A name and the steps below it.
     *
     * @param name what stands before the first step, the head of a table left out
     * @param lines from the first step to the last
     */
    record Found(Stretch name, Stretch lines) {}

    /**
     * The lines with times, from the first to the last.
     *
     * @return empty if there are not two, or nothing but a day stands above them
     */
    Optional<Found> in(Stretch whole, Report report) {
        List<Timed> times = Timed.in(whole, report);
        List<Stretch> lines = new ArrayList<>();
        LocalDateTime last = null;
        for (Stretch line : lines(whole)) {
            Optional<Timed> time = opening(line, times);
            if (time.isEmpty()) {
                continue;
            }
            LocalDateTime moment = moment(time.get(), last);
            if (last != null && moment.isBefore(last)) {
                return Optional.empty();
            }
            last = moment;
            lines.add(line);
        }
        boolean several = lines.stream().filter(this::isWhole).count() >= 2;
        if (lines.size() < 2 || several) {
            return Optional.empty();
        }
        Stretch name = withoutTable(
                new Stretch(whole.source(), whole.from(), lines.getFirst().from()));
        return Timed.isMereDay(name.plain(), ReportCalendar.find(name.plain(), report))
                ? Optional.empty()
                : Optional.of(new Found(name, lines.getFirst().upTo(lines.getLast())));
    }

    private static List<Stretch> lines(Stretch whole) {
        List<Stretch> lines = new ArrayList<>();
        String folded = whole.folded();
        int start = 0;
        for (int at = 0; at <= folded.length(); at++) {
            if (at == folded.length() || folded.charAt(at) == '\n') {
                lines.add(whole.cut(start, at));
                start = at + 1;
            }
        }
        return lines;
    }

    /** The time of day with which a line begins. */
    private static Optional<Timed> opening(Stretch line, List<Timed> times) {
        return times.stream()
                .filter(time -> time.hasClock() && line.holds(time.words()))
                .findFirst()
                .filter(time -> MARKS.matcher(new Stretch(
                                        line.source(), line.from(), time.words().from())
                                .folded())
                        .matches());
    }

    private static LocalDateTime moment(Timed time, @Nullable LocalDateTime before) {
        LocalTime clock = Objects.requireNonNull(time.mention().time());
        if (time.day().isPresent() || before == null) {
            return time.day().orElse(LocalDate.EPOCH).atTime(clock);
        }
        LocalDateTime same = before.toLocalDate().atTime(clock);
        return same.isBefore(before) ? same.plusDays(1) : same;
    }

    /** It broke and it works again, both in one line. */
    private boolean isWhole(Stretch line) {
        return failure.in(line) && recovery.in(line);
    }

    private static Stretch withoutTable(Stretch name) {
        Matcher head = NO_NAME.matcher(name.folded());
        return head.find() ? name.cut(0, head.start()) : name;
    }
}
