package dev.lookback.report;

import dev.lookback.report.TimeMention.Precision;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a time of day at a place in a folded text: {@code 14:20}, {@code 晚8点20分}, {@code 9:30 am}, {@code 凌晨}. */
final class ClockReader {
    private static final String PARTS = "凌晨|清晨|早晨|早上|早间|今晨|上午|中午|正午|午间|午后|下午|傍晚|晚上|晚间|夜间|夜里|夜晚|深夜|半夜|午夜|早|晨|晚|夜";
    private static final String ZONE =
            "(?:\\s?[(]?(?<zone>[+]\\d{2}:\\d{2}|(?:utc|gmt)(?:\\s?[+-]\\d{1,2}(?::?\\d{2})?)?|z|cst|cest|cet|sgt|hkt|jst|ist"
                    + "|bst|pst|pdt|est|edt|pt|et|北京时间)(?![a-z])[)]?)?";
    private static final String ABOUT = "(?<about>\\s?(?:左右|前后|许|上下|附近|多(?![个次笔人台家条])))?";

    private static final Pattern CLOCK = Pattern.compile("(?<part>" + PARTS
            + ")?\\s?(?<early>约|大约|大概|差不多)?\\s?(?<paren>[(])?"
            + "(?:(?<hour>\\d{1,2}):(?<minute>\\d{2})(?!\\d)(?::\\d{2}(?!\\d))?(?<half>\\s?[ap]\\.?m\\b\\.?)?"
            + "|(?<zhHour>\\d{1,2}|" + NumberWords.SMALL_CHINESE + ")\\s?(?:点钟?|时)(?![段间长延候])"
            + "(?:\\s?(?<zhMinute>零?\\d{1,2}(?=分|(?!\\d|[%个笔条台]))|半|一刻|三刻|整|过?" + NumberWords.SMALL_CHINESE
            + "(?=分)|(?:[二三四五]?十[一二三四五六七八九]?|零[一二三四五六七八九])(?![\\d个笔条台家人次多几余来万千百]))分?(?!钟))?)"
            + "(?<close>[)])?" + ZONE + ABOUT);
    private static final Pattern ENGLISH =
            Pattern.compile("(?<hour>\\d{1,2})(?:[:.](?<minute>\\d{2}))?\\s?(?<half>[ap])\\.?m\\b\\.?" + ZONE
                    + "|(?<word>noon|midnight)\\b");
    private static final Pattern PART = Pattern.compile("(?:" + PARTS + ")(?!报|期|餐|会|班|恢复|高峰|市)");
    private static final Pattern ENGLISH_PART =
            Pattern.compile("(?:in the |at )?(morning|afternoon|evening|night|overnight)\\b");

    private static final Pattern PART_BEHIND =
            Pattern.compile("\\s(?:in the (?:(?<late>afternoon|evening)|(?:early )?morning)|(?<night>at night))\\b");

    /** Hours from which on a part of the day means the second half. */
    private static final Map<String, Integer> SECOND_HALF_BELOW = Map.ofEntries(
            Map.entry("中午", 3),
            Map.entry("正午", 3),
            Map.entry("午间", 3),
            Map.entry("午后", 12),
            Map.entry("下午", 12),
            Map.entry("傍晚", 12),
            Map.entry("晚上", 12),
            Map.entry("晚间", 12),
            Map.entry("晚", 12),
            Map.entry("夜晚", 12),
            Map.entry("夜间", 12),
            Map.entry("夜里", 12),
            Map.entry("夜", 12),
            Map.entry("深夜", 12));

    private static final Set<String> SECOND_HALF = Set.of("afternoon", "evening");
    private final String text;
    private final Matcher clock;
    private final Matcher english;
    private final Matcher part;
    private final Matcher englishPart;
    private final Matcher partBehind;

    ClockReader(String folded) {
        text = folded;
        clock = transparent(CLOCK);
        english = transparent(ENGLISH);
        part = transparent(PART);
        englishPart = transparent(ENGLISH_PART);
        partBehind = transparent(PART_BEHIND);
    }

    /**
     * Reads a time that begins exactly at the offset.
     *
     * @param dated whether a date stands before it, so that weaker spellings can be trusted
     */
    @Nullable
    Clock read(int at, boolean dated) {
        Clock exact = chinese(at, dated);
        if (exact == null) {
            exact = english(at);
        }
        return exact == null ? (dated ? partOnly(at) : null) : withPartBehind(exact);
    }

    /** {@code ten past nine in the evening}, {@code 11:20 at night}. */
    private Clock withPartBehind(Clock exact) {
        LocalTime time = exact.time();
        if (time == null || time.getHour() > 12 || !look(partBehind, exact.end())) {
            return exact;
        }
        boolean late = partBehind.group("late") != null || (partBehind.group("night") != null && time.getHour() >= 6);
        LocalTime told = late ? LocalTime.of(time.getHour() % 12 + 12, time.getMinute()) : time;
        return new Clock(
                partBehind.end(),
                told,
                exact.dayShift(),
                exact.precision(),
                exact.approximate(),
                exact.zone(),
                exact.afternoon() || late);
    }

    private @Nullable Clock chinese(int at, boolean dated) {
        if (!look(clock, at)) {
            return null;
        }
        String dayPart = clock.group("part");
        boolean colon = clock.group("hour") != null;
        int hour = NumberWords.value(colon ? clock.group("hour") : clock.group("zhHour"));
        int minute = colon ? NumberWords.value(clock.group("minute")) : minute(clock.group("zhMinute"));
        boolean opened = clock.group("paren") != null;
        boolean closed = clock.group("close") != null;
        if ((opened && !closed) || minute < 0 || minute > 59) {
            return null;
        }
        boolean told = dated || dayPart != null || clock.group("early") != null;
        boolean sure = colon || told || clock.group("zhMinute") != null || clock.group("about") != null;
        if (!sure || hour < 0 || hour > 24 || (hour == 24 && minute > 0)) {
            return null;
        }
        String half = colon ? clock.group("half") : null;
        if (half != null) {
            hour = half.contains("p") ? hour % 12 + 12 : hour % 12;
        }
        int shifted = half == null ? shift(dayPart, hour) : hour;
        boolean about = clock.group("about") != null || clock.group("early") != null;
        Precision precision = colon || clock.group("zhMinute") != null ? Precision.MINUTE : Precision.HOUR;
        int end = closed && !opened ? clock.start("close") : clock.end();
        return clock(end, shifted, minute, precision, about, clock.group("zone"), shifted >= 12 && hour < 12);
    }

    private static int minute(@Nullable String written) {
        if (written == null) {
            return 0;
        }
        return switch (written) {
            case "半" -> 30;
            case "一刻" -> 15;
            case "三刻" -> 45;
            case "整" -> 0;
            default -> NumberWords.value(written.replaceFirst("^(?:过|零(?=\\d))", ""));
        };
    }

    private static int shift(@Nullable String dayPart, int hour) {
        if (dayPart == null) {
            return hour;
        }
        if (dayPart.equals("凌晨") || dayPart.equals("半夜") || dayPart.equals("午夜")) {
            return hour == 12 ? 24 : hour;
        }
        int below = SECOND_HALF_BELOW.getOrDefault(dayPart, 0);
        boolean night = dayPart.startsWith("夜") || dayPart.equals("深夜");
        if (night && hour < 6) {
            return hour;
        }
        if (hour == 12 && (dayPart.startsWith("晚") || night)) {
            return 24;
        }
        return hour < below ? hour + 12 : hour;
    }

    private @Nullable Clock english(int at) {
        SpokenClock.Face face = SpokenClock.read(text, at);
        if (face != null) {
            return clock(face.end(), face.hour(), face.minute(), Precision.MINUTE, false, null, false);
        }
        if (!look(english, at)) {
            return null;
        }
        String word = english.group("word");
        if (word != null) {
            return clock(english.end(), word.equals("noon") ? 12 : 0, 0, Precision.HOUR, false, null, false);
        }
        int hour = NumberWords.value(english.group("hour"));
        String minutes = english.group("minute");
        int minute = minutes == null ? 0 : NumberWords.value(minutes);
        if (hour > 12 || minute > 59) {
            return null;
        }
        boolean afternoon = english.group("half").equals("p");
        return clock(
                english.end(),
                hour % 12 + (afternoon ? 12 : 0),
                minute,
                minutes == null ? Precision.HOUR : Precision.MINUTE,
                false,
                english.group("zone"),
                afternoon);
    }

    private @Nullable Clock partOnly(int at) {
        if (look(part, at)) {
            return new Clock(part.end(), null, 0, Precision.PART_OF_DAY, false, null, false);
        }
        if (look(englishPart, at)) {
            boolean late = SECOND_HALF.contains(englishPart.group(1));
            return new Clock(englishPart.end(), null, 0, Precision.PART_OF_DAY, false, null, late);
        }
        return null;
    }

    private static Clock clock(
            int end,
            int hour,
            int minute,
            Precision precision,
            boolean about,
            @Nullable String zone,
            boolean afternoon) {
        LocalTime time = LocalTime.of(hour % 24, minute);
        return new Clock(end, time, hour / 24, precision, about, zone, afternoon);
    }

    private Matcher transparent(Pattern pattern) {
        return pattern.matcher(text).useTransparentBounds(true);
    }

    private boolean look(Matcher matcher, int at) {
        return matcher.region(at, text.length()).lookingAt();
    }

    /**
     * A time of day.
     *
     * @param end offset behind it
     * @param time null if only a part of the day is named
     * @param dayShift days to add to the date: 1 for {@code 24:00} and midnight written as 12 at night
     * @param afternoon whether the hour was moved to the second half of the day
     */
    record Clock(
            int end,
            @Nullable LocalTime time,
            int dayShift,
            Precision precision,
            boolean approximate,
            @Nullable String zone,
            boolean afternoon) {}
}
