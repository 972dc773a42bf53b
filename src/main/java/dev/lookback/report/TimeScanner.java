package dev.lookback.report;

import dev.lookback.report.ClockReader.Clock;
import dev.lookback.report.TimeMention.Precision;
import dev.lookback.report.TimeMention.Until;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the times in one text, from left to right. */
final class TimeScanner {
    private static final String STARTS = "0123456789一二三四五六七八九十廿两零上下本这当个周星礼今昨明前后大次翌第隔月年元国双除凌清早晨中正午傍晚夜深半约adefjlmnopqstwy";

    /** What may stand between a date and its time: a weekday, a lunar day, commas. */
    private static final Pattern GLUE = Pattern.compile(
            "[\\s,，、;]{0,3}(?:[(][^()\\d]{1,12}[)]|(?:周|星期)[一二三四五六日天](?![一-鿿&&[^凌清早晨上中正午下傍晚夜深半]]))?"
                    + "[\\s,，、]{0,3}(?:的|t(?=\\d)|at\\s|around\\s|about\\s|circa\\s|ca\\.\\s)?(?:当[天日]|当(?=[晚早]))?\\s?");

    private static final Pattern RANGE =
            Pattern.compile("[)]?\\s?(?:-{1,3}|~{1,2}|至|到|to\\s|until\\s|till\\s|through\\s|→)\\s?(?:约)?");
    private static final Pattern NEXT_DAY =
            Pattern.compile("(?:次日|翌日|第二天|隔天|次(?=[晨早])|(?:the )?next (?:day|morning)(?: at)?)[\\s,]?");
    private static final Pattern SAME_DAY = Pattern.compile("(?:当日|当天)\\s?");
    private static final Pattern BARE_DAY = Pattern.compile("(\\d{1,2})(?:[日号]|(?:st|nd|rd|th)?(?=[\\s,;.)）]|$))");

    private final String text;
    private final NumericDays numeric;
    private final ChineseDays chinese;
    private final EnglishDays english;
    private final ClockReader clocks;
    private final Matcher glue;
    private @Nullable LocalDate last;

    TimeScanner(String original, Anchor anchor) {
        text = FoldedText.fold(original);
        numeric = new NumericDays(text, anchor);
        chinese = new ChineseDays(text, anchor);
        english = new EnglishDays(text, original, anchor);
        clocks = new ClockReader(text);
        glue = GLUE.matcher(text).useTransparentBounds(true);
    }

    List<TimeMention> scan() {
        List<TimeMention> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            TimeMention mention = STARTS.indexOf(text.charAt(at)) >= 0 && mayBegin(at) ? read(at) : null;
            if (mention == null) {
                at = next(at);
                continue;
            }
            found.add(mention);
            if (mention.isDay()) {
                last = mention.until() != null && mention.until().date() != null
                        ? mention.until().date()
                        : mention.date();
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
        Day day = day(at);
        if (day == null) {
            Clock clock = clocks.read(at, false);
            return clock == null || isRatio(at) ? null : withEnd(at, null, clock, clock.end());
        }
        Clock clock = day.precision() == Precision.DAY && day.until() == null ? clockBehind(day.end()) : null;
        return withEnd(at, day, clock, clock == null ? day.end() : clock.end());
    }

    /** A day; in {@code 周二（8日）} the date in brackets decides. */
    private @Nullable Day day(int at) {
        Day day = plainDay(at);
        if (day == null || day.end() >= text.length() || text.charAt(day.end()) != '(') {
            return day;
        }
        Day exact = plainDay(day.end() + 1);
        boolean closed = exact != null && exact.end() < text.length() && text.charAt(exact.end()) == ')';
        return exact == null || !closed || exact.precision() != Precision.DAY
                ? day
                : Day.of(exact.end() + 1, exact.days().from());
    }

    private @Nullable Day plainDay(int at) {
        if (at >= text.length()) {
            return null;
        }
        Day day = isDigit(text.charAt(at)) ? english.read(at) : null;
        day = day == null ? numeric.read(at) : day;
        if (day == null) {
            day = text.charAt(at) > 0x2E80 || isDigit(text.charAt(at)) ? chinese.read(at, last) : null;
        }
        return day == null ? english.read(at) : day;
    }

    private @Nullable Clock clockBehind(int end) {
        Clock direct = clocks.read(end, true);
        if (direct != null) {
            return direct.time() == null ? exactBehindPart(direct) : direct;
        }
        glue.region(end, text.length());
        return glue.lookingAt() && glue.end() > end ? clocks.read(glue.end(), true) : null;
    }

    /** {@code 深夜（23:20）}: the part of the day first, the time in brackets behind it. */
    private Clock exactBehindPart(Clock part) {
        Clock exact = clocks.read(part.end(), false);
        return exact == null || exact.time() == null ? part : exact;
    }

    private TimeMention withEnd(int start, @Nullable Day day, @Nullable Clock clock, int end) {
        Period days = day == null ? null : shifted(day.days(), clock);
        LocalTime time = clock == null ? null : clock.time();
        Precision precision = clock != null ? clock.precision() : day == null ? Precision.DAY : day.precision();
        Tail tail = day != null && day.until() != null
                ? new Tail(end, new Until(day.until(), null), null)
                : tail(days, clock, end);
        int behind = tail == null ? end : tail.end;
        String zone = clock == null ? null : clock.zone() == null && tail != null ? tail.zone : clock.zone();
        return new TimeMention(
                start,
                behind,
                days,
                time,
                tail == null ? null : tail.until,
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

    /** The other end of a range, or null. */
    private @Nullable Tail tail(@Nullable Period days, @Nullable Clock clock, int end) {
        Matcher range = RANGE.matcher(text).useTransparentBounds(true).region(end, text.length());
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
        Day day = day(at);
        if (day != null
                && day.precision() == Precision.DAY
                && !day.days().from().isBefore(from)) {
            return new Tail(day.end(), new Until(day.days().from(), null), null);
        }
        Matcher bare = BARE_DAY.matcher(text).region(at, text.length());
        if (bare.lookingAt()) {
            Optional<LocalDate> until =
                    Anchor.valid(from.getYear(), from.getMonthValue(), Numerals.value(bare.group(1)));
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
        Day day = following ? null : day(at);
        Clock clock = day != null ? clockBehind(day.end()) : clocks.read(clockAt, true);
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

    private boolean isRatio(int at) {
        return at > 0 && (text.charAt(at - 1) == '比' || text.startsWith("比例", Math.max(0, at - 2)));
    }

    private record Tail(int end, Until until, @Nullable String zone) {}
}
