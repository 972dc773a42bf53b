package dev.lookback.report;

import dev.lookback.report.ClockReader.Clock;
import dev.lookback.report.RangeReader.Tail;
import dev.lookback.report.TimeMention.Precision;
import dev.lookback.report.TimeMention.Until;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the times in one text, from left to right. */
final class TimeScanner {
    private static final String STARTS =
            "0123456789一二三四五六七八九十廿两零上下本这当个周星礼今昨明去前后大次翌第隔月年元国双除凌清早晨中正午傍晚夜深半约adefjlmnopqstwy";

    private final String text;
    private final MomentReader moments;
    private final RangeReader ranges;

    TimeScanner(String original, Anchor anchor) {
        text = FoldedText.fold(original);
        moments = new MomentReader(text, original, anchor);
        ranges = new RangeReader(text, moments);
    }

    List<TimeMention> scan() {
        List<TimeMention> found = new ArrayList<>();
        HalfDays halfDays = new HalfDays();
        int at = 0;
        while (at < text.length()) {
            TimeMention mention = STARTS.indexOf(text.charAt(at)) >= 0 && mayBegin(at) ? read(at) : null;
            if (mention == null) {
                at = next(at);
                continue;
            }
            found.add(halfDays.settle(mention, text.substring(mention.start(), mention.end())));
            if (mention.isDay()) {
                moments.remember(
                        mention.until() != null && mention.until().date() != null
                                ? mention.until().date()
                                : mention.date());
            }
            at = mention.end();
        }
        return List.copyOf(found);
    }

    /** Whether a time could begin with the character; a quick look before the long one. */
    static boolean couldBegin(char character) {
        return STARTS.indexOf(FoldedText.fold(character)) >= 0;
    }

    /** The time that begins exactly at the offset; empty if none does. */
    Optional<TimeMention> at(int at) {
        return at < text.length() ? Optional.ofNullable(read(at)) : Optional.empty();
    }

    /** Tells whether a date or time may begin here: not inside a word, a number, an address or a version. */
    private boolean mayBegin(int at) {
        char character = text.charAt(at);
        if (at == 0 || character > 0x2E80) {
            return true;
        }
        char before = text.charAt(at - 1);
        if (isWord(before)) {
            return isLetter(before) != isLetter(character) && isLetter(character);
        }
        boolean joins = "./-:_".indexOf(before) >= 0 || (before == ',' && isThousands(at));
        return !joins || at < 2 || !isWord(text.charAt(at - 2));
    }

    /** {@code 1,409} is one number, {@code 从12扩到24，11:15清零} is not. */
    private boolean isThousands(int at) {
        int end = at;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end - at == 3 && (end == text.length() || text.charAt(end) != ':');
    }

    private static boolean isWord(char character) {
        return isLetter(character) || isDigit(character);
    }

    private static boolean isLetter(char character) {
        return character >= 'a' && character <= 'z';
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private int next(int at) {
        if (!isDigit(text.charAt(at))) {
            return at + 1;
        }
        int end = at + 1;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private @Nullable TimeMention read(int at) {
        Day day = moments.day(at);
        if (day == null) {
            Clock clock = moments.clock(at, false);
            return clock == null || isRatio(at) ? null : withDayBehind(at, clock);
        }
        boolean single = day.precision() == Precision.DAY && day.until() == null;
        Clock clock = single ? moments.clockBehind(day.end()) : null;
        return withEnd(at, day, clock, clock == null ? sameDayEnd(day.end()) : clock.end());
    }

    /** {@code 00:15 on Tuesday}, {@code 9.10 am on 14 March}, {@code 10:05 (Tue 10 Jun)}. */
    private TimeMention withDayBehind(int at, Clock clock) {
        int behind = clock.end();
        if (clock.time() != null && text.startsWith(" on ", behind)) {
            Day day = moments.day(text.startsWith("the ", behind + 4) ? behind + 8 : behind + 4);
            if (day != null && day.precision() == Precision.DAY && day.until() == null) {
                return withEnd(at, day, clock, day.end());
            }
        }
        int bracket = text.startsWith(" (", behind) ? behind + 2 : -1;
        Day named = clock.time() == null || bracket < 0 ? null : moments.day(bracket);
        return named != null
                        && named.precision() == Precision.DAY
                        && named.until() == null
                        && text.startsWith(")", named.end())
                ? withEnd(at, named, clock, named.end() + 1)
                : withEnd(at, null, clock, behind);
    }

    /** {@code 双11当天} is one day, not two. */
    private int sameDayEnd(int end) {
        return text.startsWith("当天", end) || text.startsWith("当日", end) ? end + 2 : end;
    }

    private TimeMention withEnd(int start, @Nullable Day day, @Nullable Clock clock, int end) {
        Period days = day == null ? null : shifted(day.days(), clock);
        LocalTime time = clock == null ? null : clock.time();
        Precision precision = clock != null ? clock.precision() : day == null ? Precision.DAY : day.precision();
        Tail tail = day != null && day.until() != null
                ? new Tail(end, new Until(day.until(), null), null)
                : ranges.read(days, clock, end);
        int behind = tail == null ? end : tail.end();
        String zone = clock == null ? null : clock.zone() == null && tail != null ? tail.zone() : clock.zone();
        return new TimeMention(
                start,
                behind,
                days,
                time,
                tail == null ? null : tail.until(),
                precision,
                clock != null && clock.approximate(),
                day != null && day.future(),
                zone);
    }

    private static Period shifted(Period days, @Nullable Clock clock) {
        return clock == null || clock.dayShift() == 0
                ? days
                : new Period(days.from().plusDays(clock.dayShift()), days.to().plusDays(clock.dayShift()));
    }

    private boolean isRatio(int at) {
        return at > 0 && (text.charAt(at - 1) == '比' || text.startsWith("比例", Math.max(0, at - 2)));
    }
}
