package dev.lookback.facts;

import dev.lookback.report.Period;
import dev.lookback.report.Report;
import dev.lookback.report.ReportCalendar;
import dev.lookback.report.TimeMention;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text that tells of several days: {@code 周二上午…。周四夜里…} are two stories.
 *
 * <p>A new one begins where a sentence begins with a day, or, for events that an author keeps on lines of their own, where
 * a line that is not indented deeper than the first does.
 */
final class DayCutter {
    /** A day that begins later in the sentence is no beginning. */
    private static final int LEAD = 10;

    /** {@code 当天14时起…}, {@code 次日零点…} go on with the day named before. */
    private static final Pattern RELATIVE = Pattern.compile(
            "(?:当|同|那|次|翌|隔|第二)[天日晚早晨]|(?:the )?(?:same|that|next) (?:day|morning|afternoon|evening|night)");

    /** A report of one day has it in its title. */
    private static final Pattern DAILY = Pattern.compile("日报|值班日志|每日|(?i)\\bdaily\\b");

    private final WordList another = WordList.load("another.txt");
    private final Report report;

    DayCutter(Report report) {
        this.report = report;
    }

    List<Stretch> sentences(Stretch whole) {
        return cut(whole, false);
    }

    List<Stretch> lines(Stretch whole) {
        return cut(whole, true);
    }

    /** Tells whether a text names a single day. */
    boolean hasDay(String words) {
        return ReportCalendar.find(words, report).stream().anyMatch(TimeMention::isDay);
    }

    /** The day that the innermost heading with times begins with; null if it names others, or if no heading names any. */
    @Nullable
    LocalDate above(List<String> headings) {
        for (String heading : headings.reversed()) {
            List<TimeMention> times = ReportCalendar.find(heading, report);
            if (!times.isEmpty()) {
                TimeMention first = times.getFirst();
                boolean mere = Timed.isMereDay(heading, times);
                boolean opens =
                        mere && heading.substring(0, first.start()).chars().noneMatch(Character::isLetterOrDigit);
                boolean single = times.stream()
                        .allMatch(time ->
                                time.isDay() && time.until() == null && Objects.equals(first.date(), time.date()));
                return opens && single && !first.future() ? first.date() : null;
            }
        }
        List<TimeMention> named =
                DAILY.matcher(report.title()).find() ? ReportCalendar.find(report.title(), report) : List.of();
        if (named.size() == 1 && named.getFirst().isDay() && named.getFirst().until() == null) {
            return named.getFirst().date();
        }
        Period period = report.period();
        return period != null && period.from().equals(period.to()) ? period.from() : null;
    }

    private List<Stretch> cut(Stretch whole, boolean onlyLines) {
        List<Integer> starts = new ArrayList<>(List.of(whole.from()));
        List<Timed> days = Timed.in(whole, report).stream()
                .filter(time -> time.hasDay() && !time.mention().future())
                .filter(time -> !RELATIVE.matcher(time.words().folded()).lookingAt())
                .toList();
        int sentence = 0;
        int day = 0;
        for (Clause clause : Clauses.of(whole)) {
            int from = clause.words().from();
            while (day < days.size() && days.get(day).words().from() < from) {
                day++;
            }
            int lead = another.atStart(clause.words()).map(Stretch::length).orElse(0) + LEAD;
            boolean begins = day < days.size() && days.get(day).words().from() - from <= lead;
            if (clause.sentence() != sentence
                    && begins
                    && (!onlyLines || beginsLine(whole, from))
                    && !goesOn(whole, from)) {
                starts.add(from);
            }
            sentence = clause.sentence();
        }
        starts.add(whole.to());
        List<Stretch> parts = new ArrayList<>();
        for (int at = 0; at + 1 < starts.size(); at++) {
            parts.add(new Stretch(whole.source(), starts.get(at), starts.get(at + 1)));
        }
        return List.copyOf(parts);
    }

    /** The next line of a chat that was copied without a gap. */
    private static boolean goesOn(Stretch whole, int from) {
        int line = whole.source().folded().lastIndexOf('\n', from - 1);
        return line > whole.from()
                && ChatLines.beginsAt(whole, line + 1)
                && whole.source().folded().charAt(line - 1) != '\n';
    }

    /** First on its line behind a bullet or number, and not below the first line of the whole. */
    private static boolean beginsLine(Stretch whole, int from) {
        String folded = whole.source().folded();
        int at = from;
        while (at > 0 && " -*>.)0123456789".indexOf(folded.charAt(at - 1)) >= 0) {
            at--;
        }
        return (at == 0 || folded.charAt(at - 1) == '\n') && indent(folded, from) <= indent(folded, whole.from());
    }

    private static int indent(String folded, int index) {
        int line = folded.lastIndexOf('\n', Math.max(0, index - 1)) + 1;
        int at = line;
        while (at < folded.length() && folded.charAt(at) == ' ') {
            at++;
        }
        return at - line;
    }
}
