package dev.lookback.report;

import dev.lookback.report.TimeMention.Precision;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days told in English: {@code Mar 5}, {@code 15–21 July 2024}, {@code last Tuesday}, {@code end of March}. */
final class EnglishDays {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> WEEKDAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final String MONTH =
            "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
                    + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?";
    private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
    private static final String YEAR = "(?:,?\\s(?<year>20\\d{2})(?![\\d:]))?";

    /** {@code 13-Apr-2026}, {@code 13-APR-26}, {@code 13/Apr}. */
    private static final Pattern JOINED =
            Pattern.compile("(?<day>\\d{1,2})[-/]" + MONTH + "(?:[-/](?<year>20\\d{2}|2\\d)(?![\\d:]))?");

    private static final Pattern MONTH_DAY = Pattern.compile(MONTH + "\\s?" + DAY + "(?![\\d:%]|\\.\\d)" + YEAR);
    private static final Pattern DAY_MONTH =
            Pattern.compile(DAY + "(?:\\s?-\\s?(?<last>\\d{1,2})(?:st|nd|rd|th)?)?(?:\\sof)?\\s?" + MONTH + YEAR);
    private static final Pattern MONTH_ONLY =
            Pattern.compile("(?:(?<part>end of|late|early|mid|middle of|beginning of|start of)[\\s-](?:the\\s)?)?(?:"
                    + MONTH + "(?:\\s(?<year>20\\d{2})|(?<ago>\\s(?:of\\s)?last\\syear))?|(?<own>month)\\b)");
    private static final Pattern WEEKDAY = Pattern.compile(
            "(?:(?<which>last|past|this|next|coming)\\s)?"
                    + "(?<name>mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\\b\\.?");
    private static final Pattern ORDINAL =
            Pattern.compile("the (?<day>\\d{1,2})(?:st|nd|rd|th)\\b(?! of| (?:time|attempt|node|floor))");
    private static final Pattern RELATIVE = Pattern.compile(
            "(?<word>today|tonight|this (?:morning|afternoon|evening)|yesterday|last night|tomorrow|last week|this week|next week)\\b");

    private final String text;
    private final String original;
    private final Anchor anchor;

    EnglishDays(String folded, String original, Anchor anchor) {
        text = folded;
        this.original = original;
        this.anchor = anchor;
    }

    /** Reads a day that begins exactly at the offset, which must be the start of a word or number. */
    @Nullable
    Day read(int at) {
        Day day = date(at);
        if (day == null) {
            day = weekday(at);
        }
        return day == null ? relative(at) : day;
    }

    private @Nullable Day date(int at) {
        Matcher joined = look(JOINED, at);
        if (joined != null && capital(joined.start("month"))) {
            return joined(joined);
        }
        Matcher dayMonth = look(DAY_MONTH, at);
        if (dayMonth != null && capital(dayMonth.start("month"))) {
            return dayMonth(dayMonth, dayMonth.group("last"));
        }
        Matcher monthDay = look(MONTH_DAY, at);
        if (monthDay != null && capital(at)) {
            return dayMonth(monthDay, null);
        }
        Matcher month = look(MONTH_ONLY, at);
        return month == null ? null : month(month);
    }

    private @Nullable Day joined(Matcher matcher) {
        String year = matcher.group("year");
        int month = MONTHS.indexOf(matcher.group("month").substring(0, 3)) + 1;
        return resolve(
                        year == null || year.length() == 4 ? year : "20" + year,
                        month,
                        NumberWords.value(matcher.group("day")))
                .map(day -> Day.of(matcher.end(), day))
                .orElse(null);
    }

    private @Nullable Day dayMonth(Matcher matcher, @Nullable String last) {
        int month = MONTHS.indexOf(matcher.group("month").substring(0, 3)) + 1;
        String year = matcher.group("year");
        Optional<LocalDate> first = resolve(year, month, NumberWords.value(matcher.group("day")));
        Optional<LocalDate> until = last == null ? Optional.empty() : resolve(year, month, NumberWords.value(last));
        return first.map(day -> new Day(
                        matcher.end(),
                        new Period(day, day),
                        Precision.DAY,
                        false,
                        until.filter(day::isBefore).orElse(null)))
                .orElse(null);
    }

    private Optional<LocalDate> resolve(@Nullable String year, int month, int day) {
        return year == null ? anchor.day(month, day) : Anchor.valid(Integer.parseInt(year), month, day);
    }

    private @Nullable Day month(Matcher matcher) {
        String name = matcher.group("month");
        String part = matcher.group("part");
        String year = matcher.group("year");
        boolean told = part != null || (name != null && (year != null || introduced(matcher.start())));
        if (!told || (name != null && !capital(matcher.start("month")))) {
            return null;
        }
        Optional<YearMonth> month = name == null
                ? Optional.of(YearMonth.from(anchor.writtenOn()))
                : monthOf(MONTHS.indexOf(name.substring(0, 3)) + 1, matcher.group("ago") == null ? year : lastYear());
        return month.map(found -> switch (part == null ? "" : part) {
                    case "end of", "late" -> Day.partOfMonth(matcher.end(), found, part.equals("late") ? 21 : 25, 31);
                    case "early", "beginning of", "start of" -> Day.partOfMonth(matcher.end(), found, 1, 10);
                    case "mid", "middle of" -> Day.partOfMonth(matcher.end(), found, 11, 20);
                    default -> Day.month(matcher.end(), found);
                })
                .orElse(null);
    }

    private String lastYear() {
        return String.valueOf(anchor.writtenOn().getYear() - 1);
    }

    private Optional<YearMonth> monthOf(int month, @Nullable String year) {
        return year == null ? anchor.month(month) : Optional.of(YearMonth.of(Integer.parseInt(year), month));
    }

    /** A lone month is meant as a time behind "in", "by", "until" and the like. */
    private boolean introduced(int at) {
        String before = text.substring(Math.max(0, at - 7), at);
        return before.matches("(?s).*\\b(?:in|by|until|since|for|from|to|of|last|next|this)\\s");
    }

    private @Nullable Day weekday(int at) {
        Matcher matcher = look(WEEKDAY, at);
        if (matcher == null || !capital(matcher.start("name")) || text.startsWith("every ", Math.max(0, at - 6))) {
            return null;
        }
        Day exact = dateBehind(matcher.end());
        if (exact != null) {
            return exact;
        }
        DayOfWeek weekday = DayOfWeek.of(WEEKDAYS.indexOf(matcher.group("name").substring(0, 3)) + 1);
        return switch (matcher.group("which") == null ? "" : matcher.group("which")) {
            case "last", "past" -> Day.of(matcher.end(), anchor.lastSeen(weekday));
            case "next", "coming" -> Day.ahead(matcher.end(), anchor.weekday(weekday, 1), true);
            default -> Day.of(matcher.end(), anchor.weekday(weekday, 0));
        };
    }

    /** The date of {@code Tue 14 May}, which decides, not the weekday. */
    private @Nullable Day dateBehind(int end) {
        int at = end;
        while (at < text.length() && at - end < 3 && (text.charAt(at) == ' ' || text.charAt(at) == ',')) {
            at++;
        }
        return at > end ? dateOrOrdinal(at) : null;
    }

    /** {@code Tuesday the 8th} too. */
    private @Nullable Day dateOrOrdinal(int at) {
        Matcher ordinal = look(ORDINAL, at);
        Optional<LocalDate> day =
                ordinal == null ? Optional.empty() : anchor.dayOfMonth(NumberWords.value(ordinal.group("day")));
        return ordinal == null || day.isEmpty() ? date(at) : Day.of(ordinal.end(), day.get());
    }

    private @Nullable Day relative(int at) {
        Matcher matcher = look(RELATIVE, at);
        if (matcher == null) {
            return null;
        }
        LocalDate today = anchor.writtenOn();
        LocalDate monday = anchor.period().from();
        return switch (matcher.group("word")) {
            case "yesterday" -> Day.of(matcher.end(), today.minusDays(1));
            case "last night" -> Day.of(matcher.end() - "night".length(), today.minusDays(1));
            case "tomorrow" -> Day.ahead(matcher.end(), today.plusDays(1), true);
            case "this week" -> week(matcher.end(), monday, false);
            case "last week" -> week(matcher.end(), monday.minusWeeks(1), false);
            case "next week" -> week(matcher.end(), monday.plusWeeks(1), true);
            default -> Day.of(matcher.end(), today);
        };
    }

    private static Day week(int end, LocalDate from, boolean future) {
        return new Day(end, new Period(from, from.plusDays(6)), Precision.WEEK, future, null);
    }

    private boolean capital(int at) {
        return Character.isUpperCase(original.charAt(at));
    }

    private @Nullable Matcher look(Pattern pattern, int at) {
        Matcher matcher = pattern.matcher(text).useTransparentBounds(true).region(at, text.length());
        return matcher.lookingAt() ? matcher : null;
    }
}
