package dev.lookback.bench;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells the same story of other days with other figures: dates are moved by a number of days, the back half of each other
 * number's digits is drawn anew. Times of day stay. Used once.
 */
final class Recast {
    private static final String MONTHS =
            "January|February|March|April|May|June|July|August|September|October|November|December";
    private static final Pattern FIGURES = Pattern.compile("(?<iso>(20\\d\\d)-(\\d\\d)-(\\d\\d))"
            + "|(?<full>(20\\d\\d)年(\\d{1,2})月(\\d{1,2})日)"
            + "|(?<month>(20\\d\\d)年(\\d{1,2})月)"
            + "|(?<!\\d)(?<han>(\\d{1,2})月(\\d{1,2})日)"
            + "|(?<![\\d/.])(?<slash>(\\d{1,2})/(\\d{1,2}))(?![\\d/.]|\\s*个)"
            + "|(?<day>(\\d{1,2}) (" + MONTHS + "))"
            + "|(?<time>\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?)"
            + "|(?<![\\p{L}\\d.-])(?<number>\\d[\\d,]*(?:\\.\\d+)?)(?![\\d.]*[:：])");
    private static final int FEW_MONTHS = 5;

    private final LocalDate from;
    private final long days;
    private final Random random;

    /**
     * @param from first day of the week that the text was written about
     * @param to first day of the week that it is to be about
     */
    Recast(LocalDate from, LocalDate to, Random random) {
        this.from = from;
        this.days = to.toEpochDay() - from.toEpochDay();
        this.random = random;
    }

    String of(String text) {
        return FIGURES.matcher(text).replaceAll(found -> Matcher.quoteReplacement(replacement(found)));
    }

    private String replacement(MatchResult found) {
        try {
            if (found.group("iso") != null) {
                return moved(found, 2, 3, 4).toString();
            }
            if (found.group("full") != null) {
                LocalDate day = moved(found, 6, 7, 8);
                return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
            }
            if (found.group("month") != null) {
                LocalDate day =
                        LocalDate.of(number(found, 10), number(found, 11), 15).plusDays(days);
                return day.getYear() + "年" + day.getMonthValue() + "月";
            }
            if (found.group("han") != null) {
                LocalDate day = nearby(number(found, 13), number(found, 14)).plusDays(days);
                return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
            }
            if (found.group("slash") != null) {
                LocalDate day = nearby(number(found, 16), number(found, 17)).plusDays(days);
                return day.getMonthValue() + "/" + day.getDayOfMonth();
            }
            if (found.group("day") != null) {
                int month =
                        Month.valueOf(found.group(20).toUpperCase(Locale.ROOT)).getValue();
                LocalDate day = nearby(month, number(found, 19)).plusDays(days);
                return day.getDayOfMonth() + " " + day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            }
        } catch (DateTimeException noDate) {
            return found.group();
        }
        return found.group("number") == null ? found.group() : drawn(found.group());
    }

    private LocalDate moved(MatchResult found, int year, int month, int day) {
        return LocalDate.of(number(found, year), number(found, month), number(found, day))
                .plusDays(days);
    }

    /** The day of that name in the year around the text's week. */
    private LocalDate nearby(int month, int day) {
        LocalDate sameYear = LocalDate.of(from.getYear(), month, day);
        if (sameYear.isAfter(from.plusMonths(FEW_MONTHS))) {
            return sameYear.minusYears(1);
        }
        return sameYear.isBefore(from.minusMonths(FEW_MONTHS)) ? sameYear.plusYears(1) : sameYear;
    }

    private static int number(MatchResult found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private String drawn(String number) {
        long digits = number.chars().filter(Character::isDigit).count();
        StringBuilder drawn = new StringBuilder();
        int seen = 0;
        for (int at = 0; at < number.length(); at++) {
            char character = number.charAt(at);
            boolean digit = Character.isDigit(character);
            seen += digit ? 1 : 0;
            drawn.append(digit && seen > (digits + 1) / 2 ? (char) ('0' + random.nextInt(10)) : character);
        }
        return drawn.toString();
    }
}
