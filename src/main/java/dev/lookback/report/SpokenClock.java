package dev.lookback.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads times of day that English spells out: {@code twenty past six}, {@code a quarter to nine}, {@code half past seven}.
 */
final class SpokenClock {
    private static final Pattern TIME = Pattern.compile(
            "(?:just )?(?:(?<minutes>five|ten|(?:a )?quarter|twenty|twenty-five|half)(?: minutes)? (?<side>past|to) )"
                    + "(?<hour>" + NumberWords.ENGLISH + "|\\d{1,2})\\b"
                    + "|(?:just|shortly|soon) (?:after|before) (?<full>" + NumberWords.ENGLISH + ")\\b(?! [a-z]+s\\b)"
                    + "|(?<sharp>" + NumberWords.ENGLISH + ") o'clock\\b");

    private SpokenClock() {}

    /**
     * A time on a clock face.
     *
     * @param end offset behind its words
     * @param hour 0 to 12
     */
    record Face(int end, int hour, int minute) {}

    /** A spelled-out time that begins exactly at the offset; null if there is none. */
    static @Nullable Face read(String text, int at) {
        Matcher matcher = TIME.matcher(text).useTransparentBounds(true).region(at, text.length());
        if (!matcher.lookingAt()) {
            return null;
        }
        String full = matcher.group("full") == null ? matcher.group("sharp") : matcher.group("full");
        if (full != null) {
            int whole = NumberWords.english(full);
            return whole < 1 || whole > 12 ? null : new Face(matcher.end(), whole % 12, 0);
        }
        String written = matcher.group("hour");
        int hour = Character.isDigit(written.charAt(0)) ? Integer.parseInt(written) : NumberWords.english(written);
        if (hour < 1 || hour > 12) {
            return null;
        }
        int minutes = switch (matcher.group("minutes").replace("a ", "")) {
            case "quarter" -> 15;
            case "half" -> 30;
            default -> NumberWords.english(matcher.group("minutes"));
        };
        boolean past = matcher.group("side").equals("past");
        return past ? new Face(matcher.end(), hour % 12, minutes) : new Face(matcher.end(), hour - 1, 60 - minutes);
    }
}
