package dev.lookback.report;

import dev.lookback.report.ClockReader.Clock;
import dev.lookback.report.TimeMention.Precision;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a day, and the time of day behind it, at a place in one text. Keeps the day read last. */
final class MomentReader {
    /** What may stand between a date and its time: a weekday, a lunar day, commas. */
    private static final Pattern GLUE = Pattern.compile(
            "[\\s,，、;]{0,3}(?:[(][^()\\d]{1,12}[)]|(?:周|星期)[一二三四五六日天](?![一-鿿&&[^凌清早晨上中正午下傍晚夜深半]]))?"
                    + "[\\s,，、]{0,3}(?:的|t(?=\\d)|(?:at\\s|around\\s|about\\s|circa\\s|ca\\.\\s|roughly\\s|since\\s|from\\s|approx\\.\\s){1,2})?(?:当[天日]|当(?=[晚早]))?\\s?");

    /** What may stand between the part of the day and the time. */
    private static final Pattern SPOKEN = Pattern.compile(",?\\s(?:(?:at|around|about|from|since|shortly after)\\s)?");

    /** Between a weekday and its date. */
    private static final Pattern DATE_BEHIND = Pattern.compile("[\\s,，]{1,2}(?=\\d{1,2}[/.-]\\d)");

    private final String text;
    private final NumericDays numeric;
    private final ChineseDays chinese;
    private final EnglishDays english;
    private final ClockReader clocks;
    private final Matcher glue;
    private @Nullable LocalDate last;

    /**
     * @param text the folded text
     * @param original the text as written
     */
    MomentReader(String text, String original, Anchor anchor) {
        this.text = text;
        numeric = new NumericDays(text, anchor);
        chinese = new ChineseDays(text, anchor);
        english = new EnglishDays(text, original, anchor);
        clocks = new ClockReader(text);
        glue = GLUE.matcher(text).useTransparentBounds(true);
    }

    /** From now on {@code 当天} means this day. */
    void remember(@Nullable LocalDate day) {
        last = day;
    }

    /** A day that begins exactly at the offset; in {@code 周二（8日）} the date in brackets decides, in {@code 6/14（周六）} the one before. */
    @Nullable
    Day day(int at) {
        Day day = dated(at, plainDay(at));
        if (day == null || day.end() >= text.length() || text.charAt(day.end()) != '(') {
            return day;
        }
        Day exact = plainDay(day.end() + 1);
        if (exact != null && !Character.isDigit(text.charAt(day.end() + 1)) && Character.isDigit(text.charAt(at))) {
            return day;
        }
        boolean closed = exact != null && exact.end() < text.length() && text.charAt(exact.end()) == ')';
        return exact == null || !closed || exact.precision() != Precision.DAY
                ? day
                : Day.of(exact.end() + 1, exact.days().from());
    }

    /** {@code Fri 9/19}, {@code 周二 3/11}: of a weekday and a date behind it the date decides. */
    private @Nullable Day dated(int at, @Nullable Day day) {
        if (day == null || day.precision() != Precision.DAY || Character.isDigit(text.charAt(at))) {
            return day;
        }
        Matcher date = DATE_BEHIND.matcher(text).region(day.end(), text.length());
        Day exact = date.lookingAt() ? numeric.read(date.end()) : null;
        return exact == null
                        || exact.until() != null
                        || exact.precision() != Precision.DAY
                        || exact.days().from().getDayOfWeek()
                                != day.days().from().getDayOfWeek()
                ? day
                : exact;
    }

    private @Nullable Day plainDay(int at) {
        if (at >= text.length()) {
            return null;
        }
        boolean digit = text.charAt(at) >= '0' && text.charAt(at) <= '9';
        Day day = digit ? english.read(at) : null;
        day = day == null ? numeric.read(at) : day;
        if (day == null && (digit || text.charAt(at) > 0x2E80)) {
            day = chinese.read(at, last);
        }
        return day == null && !digit ? english.read(at) : day;
    }

    /** A time of day that begins exactly at the offset. */
    @Nullable
    Clock clock(int at, boolean dated) {
        return clocks.read(at, dated);
    }

    /** The time of day behind a date. */
    @Nullable
    Clock clockBehind(int end) {
        Clock direct = clocks.read(end, true);
        if (direct != null) {
            return direct.time() == null ? exactBehindPart(direct) : direct;
        }
        glue.region(end, text.length());
        Clock behind = glue.lookingAt() && glue.end() > end ? clocks.read(glue.end(), true) : null;
        return behind == null || behind.time() != null ? behind : exactBehindPart(behind);
    }

    /** {@code 深夜（23:20）}: the part of the day first, the time in brackets behind it. */
    private Clock exactBehindPart(Clock part) {
        Clock exact = clocks.read(part.end(), false);
        if (exact == null || exact.time() == null) {
            Matcher spoken = SPOKEN.matcher(text).region(part.end(), text.length());
            exact = spoken.lookingAt() ? clocks.read(spoken.end(), false) : null;
        }
        if (exact == null || exact.time() == null) {
            return part;
        }
        boolean shift = part.afternoon() && !exact.afternoon() && exact.time().getHour() < 12;
        return shift
                ? new Clock(
                        exact.end(),
                        exact.time().plusHours(12),
                        exact.dayShift(),
                        exact.precision(),
                        exact.approximate(),
                        exact.zone(),
                        true)
                : exact;
    }
}
