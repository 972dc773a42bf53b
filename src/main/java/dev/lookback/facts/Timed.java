package dev.lookback.facts;

import dev.lookback.report.FieldLabel;
import dev.lookback.report.Period;
import dev.lookback.report.Report;
import dev.lookback.report.ReportCalendar;
import dev.lookback.report.TimeMention;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A time named in a report and where.
 *
 * @param mention what it means
 * @param words its characters
 */
record Timed(TimeMention mention, Stretch words) {
    private static final Pattern NEXT = Pattern.compile("次[日晨]|翌日|第二天|隔天|next ");
    private static final Pattern DOTTED = Pattern.compile("\\s*\\d{1,2}\\.\\d{1,2}(?![\\d.])");

    private static final int SHORTEST_NAME = 3;

    /** The times in a text, in its order. */
    static List<Timed> in(Stretch text, Report report) {
        return ReportCalendar.find(text.plain(), report).stream()
                .map(mention -> new Timed(mention, text.cut(mention.start(), mention.end())))
                .toList();
    }

    /** The times in a telling, those of a cell that reaches down from the row above included; below a label or header of time {@code 8.13} is a day too. */
    static List<Timed> in(Telling telling, Report report) {
        List<Timed> times = new ArrayList<>(in(telling.whole(), report));
        telling.values(FieldLabel.TIME)
                .filter(value -> !telling.whole().contains(value))
                .forEach(value -> times.addAll(in(value, report)));
        telling.values(FieldLabel.TIME)
                .filter(value -> DOTTED.matcher(value.folded()).lookingAt())
                .filter(value -> times.stream().noneMatch(time -> value.holds(time.words())))
                .forEach(value -> ReportCalendar.find(value.plain().replace('.', '/'), report).stream()
                        .map(mention -> new Timed(mention, value.cut(mention.start(), mention.end())))
                        .forEach(times::add));
        times.sort(Comparator.comparingInt(time -> time.words().from()));
        LocalDate before = telling.day();
        for (int at = 0; before != null && at < times.size() && !times.get(at).hasDay(); at++) {
            if (times.get(at).hasClock()) {
                times.set(at, times.get(at).on(before));
                break;
            }
        }
        return List.copyOf(times);
    }

    /** Tells whether a text says little but when. */
    static boolean isMereDay(String text, List<TimeMention> times) {
        int letters = (int) text.chars().filter(Character::isLetter).count();
        for (TimeMention time : times) {
            letters -= (int) text.substring(time.start(), time.end())
                    .chars()
                    .filter(Character::isLetter)
                    .count();
        }
        return letters < SHORTEST_NAME;
    }

    /** A time of day as of the day named before it. */
    private Timed on(LocalDate day) {
        if (!hasClock() || mention.days() != null) {
            return this;
        }
        String before = words.source().folded().substring(Math.max(0, words.from() - 4), words.from());
        LocalDate own = NEXT.matcher(before).find() ? day.plusDays(1) : day;
        TimeMention dated = new TimeMention(
                mention.start(),
                mention.end(),
                new Period(own, own),
                mention.time(),
                mention.until(),
                mention.precision(),
                mention.approximate(),
                mention.future(),
                mention.zone());
        return new Timed(dated, words);
    }

    boolean hasDay() {
        return day().isPresent();
    }

    /** The single day it names. */
    Optional<LocalDate> day() {
        return mention.isDay() ? Optional.ofNullable(mention.date()) : Optional.empty();
    }

    boolean hasClock() {
        return mention.time() != null;
    }
}
