package dev.lookback.report;

import dev.lookback.report.TimeMention.Precision;
import dev.lookback.report.TimeMention.Until;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts spoken times into the half of the day that the words before them tell. One text, read from left to right.
 *
 * <pre>
 * 下午两点十分接到电话，三点二十五可以用了       15:25
 * 周六夜里回传慢，重启是十点五十做的             22:50
 * 上午十一点四十报错，一点半好                   13:30
 * </pre>
 *
 * <p>Times with a colon count twenty-four hours and stay as written.
 */
final class HalfDays {
    private static final Pattern SPOKEN = Pattern.compile("点|(?<=[一二三四五六七八九十两\\d])时|\\b(?:past|to)\\b");
    private static final Pattern TOLD =
            Pattern.compile("[早晨午晚夜]|:|\\b(?:morning|afternoon|evening|night)\\b|[ap]\\.?m\\b");
    private static final Pattern AFTERNOON = Pattern.compile("下午|午后|afternoon");
    private static final Pattern NIGHT = Pattern.compile("傍晚|晚(?!点)|夜(?!班)|evening|night");

    /** {@code 昨晚} speaks of what came before. */
    private static final Pattern ASIDE = Pattern.compile("[昨今前明]|last|this|tonight|yesterday");

    private static final LocalTime NOON = LocalTime.NOON;
    private static final LocalTime DUSK = LocalTime.of(18, 0);
    private static final int SMALL_HOURS = 6;

    /** A morning's time goes on into the afternoon only so far. */
    private static final Duration LONGEST = Duration.ofHours(6);

    private @Nullable LocalTime before;
    private @Nullable LocalDate day;

    /** The mention, moved to the half of the day where it belongs. */
    TimeMention settle(TimeMention mention, String words) {
        if (mention.precision() == Precision.PART_OF_DAY && ASIDE.matcher(words).lookingAt()) {
            return mention;
        }
        LocalDate own = mention.isDay() ? mention.date() : day;
        if (own != null && day != null && own.isBefore(day)) {
            return mention;
        }
        before = own == null || own.equals(day) ? before : null;
        day = own;
        LocalTime time = mention.time();
        if (time == null) {
            before = mention.precision() == Precision.PART_OF_DAY ? partOfDay(words) : before;
            return mention;
        }
        boolean open = SPOKEN.matcher(words).find() && !TOLD.matcher(words).find() && time.isBefore(NOON);
        TimeMention settled = open && isLater(time) ? later(mention, time) : mention;
        before = settled.time();
        return settled;
    }

    private static @Nullable LocalTime partOfDay(String words) {
        if (AFTERNOON.matcher(words).find()) {
            return NOON;
        }
        return NIGHT.matcher(words).find() ? DUSK : null;
    }

    private boolean isLater(LocalTime time) {
        LocalTime from = before;
        if (from == null) {
            return false;
        }
        if (from.isBefore(NOON)) {
            return time.isBefore(from)
                    && Duration.between(from, time.plusHours(12)).compareTo(LONGEST) <= 0;
        }
        return from.isBefore(DUSK) || time.getHour() >= SMALL_HOURS;
    }

    private static TimeMention later(TimeMention mention, LocalTime time) {
        Until until = mention.until();
        LocalTime end = until == null ? null : until.time();
        boolean both = until != null && end != null && !end.isBefore(time) && end.isBefore(NOON);
        return new TimeMention(
                mention.start(),
                mention.end(),
                mention.days(),
                time.plusHours(12),
                until != null && end != null && both ? new Until(until.date(), end.plusHours(12)) : until,
                mention.precision(),
                mention.approximate(),
                mention.future(),
                mention.zone());
    }
}
