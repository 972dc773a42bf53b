package dev.lookback.report;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads times of day that English spells out: {@code twenty past six}, {@code a quarter to nine}, {@code half past seven}.
 */
final class SpokenClock {
    private static final List<String> HOURS =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final Pattern TIME = Pattern.compile(
            "(?:just )?(?:(?<minutes>five|ten|(?:a )?quarter|twenty|twenty-five|half)(?: minutes)? (?<side>past|to) )"
                    + "(?<hour>" + String.join("|", HOURS) + "|\\d{1,2})\\b");

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
        String written = matcher.group("hour");
        int hour = Character.isDigit(written.charAt(0)) ? Integer.parseInt(written) : HOURS.indexOf(written) + 1;
        if (hour < 1 || hour > 12) {
            return null;
        }
        int minutes = switch (matcher.group("minutes").replace("a ", "")) {
            case "five" -> 5;
            case "ten" -> 10;
            case "quarter" -> 15;
            case "twenty" -> 20;
            case "twenty-five" -> 25;
            default -> 30;
        };
        boolean past = matcher.group("side").equals("past");
        return past ? new Face(matcher.end(), hour % 12, minutes) : new Face(matcher.end(), hour - 1, 60 - minutes);
    }
}
