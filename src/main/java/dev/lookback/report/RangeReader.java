package dev.lookback.report;

import dev.lookback.report.ClockReader.Clock;
import dev.lookback.report.TimeMention.Precision;
import dev.lookback.report.TimeMention.Until;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the other end of a range: {@code -15:06}, {@code 至次日00:35}, {@code –21 July}, {@code 起，至 14:12}, {@code between 14:03 and 16:47}. */
final class RangeReader {
    private static final Pattern RANGE = Pattern.compile(
            "[)]?\\s?(?:起\\s?[,，]?\\s?(?=至|到))?(?:-{1,3}|~{1,2}|(?:一直|持续|延续|拖延?|折腾|忙)?[到至]|直[到至]|(?:all the way )?to\\s|until\\s|till\\s|through\\s|→|=>|->)\\s?(?:约|about\\s|around\\s)?");
    private static final Pattern AND = Pattern.compile("\\s?(?:utc\\s|am\\s|pm\\s)?and\\s");
    private static final int LONGEST_BETWEEN = 40;
    private static final Pattern NEXT_DAY =
            Pattern.compile("(?:次日|翌日|第二天|隔天|次(?=[晨早])|(?:the )?next (?:day|morning)(?: at)?)[\\s,]?");
    private static final Pattern SAME_DAY = Pattern.compile("(?:当日|当天)\\s?");
    private static final Pattern BARE_DAY = Pattern.compile(
            "(\\d{1,2}|" + NumberWords.SMALL_CHINESE + "(?=[日号]))(?:[日号]|(?:st|nd|rd|th)?(?=[\\s,;)）]|\\.(?!\\d)|$))");

    /** {@code 2025.06.02-06.08}: behind a whole date a dotted one is a date too. */
    private static final Pattern DOTTED_DAY = Pattern.compile("(1[0-2]|0?[1-9])\\.([0-2]?\\d|3[01])(?![\\d.%])");

    /** {@code 13日至19日} stays in its month. */
    private static final Pattern DAY_ALONE = Pattern.compile("(?:\\d{1,2}|" + NumberWords.SMALL_CHINESE + ")[日号]");

    private final String text;
    private final MomentReader moments;

    RangeReader(String text, MomentReader moments) {
        this.text = text;
        this.moments = moments;
    }

    /**
     * Reads the end behind a beginning; null if there is none.
     *
     * @param days the day it begins on; null if only a time is given
     * @param end offset behind the beginning
     */
    @Nullable
    Tail read(@Nullable Period days, @Nullable Clock clock, int end) {
        boolean between =
                text.substring(Math.max(0, end - LONGEST_BETWEEN), end).contains("between ");
        Matcher range =
                (between ? AND : RANGE).matcher(text).useTransparentBounds(true).region(end, text.length());
        boolean single = days == null || days.from().equals(days.to());
        if (!single || !range.lookingAt()) {
            return null;
        }
        int at = range.end();
        LocalDate from = days == null ? null : days.from();
        if (clock == null || clock.time() == null) {
            return from == null ? null : dayTail(from, at);
        }
        return clockTail(from, clock, at);
    }

    private @Nullable Tail dayTail(LocalDate from, int at) {
        Matcher sameMonth = DAY_ALONE.matcher(text).region(at, text.length());
        Day day = sameMonth.lookingAt() ? null : moments.day(at);
        if (day != null
                && day.precision() == Precision.DAY
                && !day.days().from().isBefore(from)) {
            return new Tail(day.end(), new Until(day.days().from(), null), null);
        }
        Matcher dotted = DOTTED_DAY.matcher(text).region(at, text.length());
        if (dotted.lookingAt()) {
            int month = NumberWords.value(dotted.group(1));
            int year = month < from.getMonthValue() ? from.getYear() + 1 : from.getYear();
            return Anchor.valid(year, month, NumberWords.value(dotted.group(2)))
                    .filter(from::isBefore)
                    .map(found -> new Tail(dotted.end(), new Until(found, null), null))
                    .orElse(null);
        }
        Matcher bare = BARE_DAY.matcher(text).region(at, text.length());
        if (bare.lookingAt()) {
            Optional<LocalDate> until =
                    Anchor.valid(from.getYear(), from.getMonthValue(), NumberWords.value(bare.group(1)));
            return until.filter(from::isBefore)
                    .map(found -> new Tail(bare.end(), new Until(found, null), null))
                    .orElse(null);
        }
        return null;
    }

    private @Nullable Tail clockTail(@Nullable LocalDate from, Clock start, int at) {
        Matcher next = NEXT_DAY.matcher(text).region(at, text.length());
        Matcher same = SAME_DAY.matcher(text).region(at, text.length());
        boolean following = next.lookingAt();
        int clockAt = following ? next.end() : same.lookingAt() ? same.end() : at;
        Day day = following ? null : moments.day(at);
        Clock clock = day != null ? moments.clockBehind(day.end()) : moments.clock(clockAt, true);
        if (clock == null || clock.time() == null || start.time() == null) {
            return null;
        }
        LocalTime time = clock.time();
        if (day == null
                && start.afternoon()
                && !clock.afternoon()
                && time.getHour() < 12
                && time.plusHours(12).isAfter(start.time())) {
            time = time.plusHours(12);
        }
        LocalDate date = day != null ? day.days().from() : from;
        boolean wraps = day == null && (following || time.isBefore(start.time()));
        return new Tail(clock.end(), new Until(date == null || !wraps ? date : date.plusDays(1), time), clock.zone());
    }

    /** The end of a range and the offset behind it. */
    record Tail(int end, Until until, @Nullable String zone) {}
}
