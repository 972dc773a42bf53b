package dev.lookback.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The dates and week numbers that a title, a file name or a header line states.
 *
 * @param text the line, folded
 * @param year a year stated apart from a full date; null if none is
 * @param week week number; null if none is stated
 * @param monthWeek a week of a month; null if none is stated
 */
record StatedDates(
        String text,
        @Nullable Integer year,
        @Nullable Integer week,
        @Nullable MonthWeek monthWeek) {
    private static final Pattern HASH = Pattern.compile("(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])");
    private static final Pattern DOTTED_RANGE =
            Pattern.compile("(?<![\\d.])(\\d{1,2})[.](\\d{1,2})\\s?(?:-+|~|至|到)\\s?(\\d{1,2})[.](\\d{1,2})(?![\\d.])");
    private static final Pattern SLASH_RANGE =
            Pattern.compile("(?<![\\d/])(\\d{1,2})/(\\d{1,2})\\s?(?:-+|~|至|到)\\s?(\\d{1,2})/(\\d{1,2})(?![\\d/])");
    private static final Pattern PLAIN_RANGE =
            Pattern.compile("(?<![\\d/-])(\\d{1,2})/(\\d{1,2})-(\\d{1,2})/(\\d{1,2})(?![\\d/])");
    private static final Pattern FIRST_DAY =
            Pattern.compile("week (?:of|starting|commencing|beginning|from)|\\bw/c\\b|(?<=\\d日?)(?:当周|起|这一周|所在周)");
    private static final Pattern COMPACT_RANGE = Pattern.compile(
            "(?<!\\d)(20\\d{2})?(0[1-9]|1[0-2])([0-2]\\d|3[01])\\s?[-~至到_]\\s?(?:20\\d{2})?(0[1-9]|1[0-2])([0-2]\\d|3[01])(?!\\d)");
    private static final Pattern UNDERSCORED = Pattern.compile("(?<!\\d)(20\\d{2})[_ ](\\d{1,2})[_ ](\\d{1,2})(?!\\d)");
    private static final Pattern MONTH_WEEK =
            Pattern.compile("(\\d{1,2}|" + NumberWords.SMALL_CHINESE + ")月份?\\s?第?([一二三四五1-5])周");
    private static final Pattern YEAR_MONTH_WEEK = Pattern.compile(
            "(?<!\\d)(20\\d{2})[-/.](1[0-2]|0?[1-9])\\s?[-_/]?\\s?(?:第\\s?([一二三四五1-5])\\s?周|w(?:eek|k)?[-_ ]?([1-5])(?!\\d))");
    private static final Pattern WEEK = Pattern.compile(
            "第\\s?(\\d{1,2}|" + NumberWords.SMALL_CHINESE
                    + ")\\s?周|周次[::]?\\s?(\\d{1,2})|(?<![a-z])(?:w(?:eek|k)?|kw)[\\s._#-]{0,2}(\\d{1,2})(?!\\d|[-/.](?!20\\d{2})\\d)");
    private static final Pattern YEAR_WEEK = Pattern.compile(
            "(?<!\\d)(20\\d{2})\\s?(?:年度?|[-_/])?\\s?(?:(?:第|[-_ ]?w(?:eek|k)?[-_ ]?)\\s?(\\d{1,2})(?!\\d)(?!月)|(?<=[-_/ ])(\\d{1,2})\\s?周(?![年岁前后]))");
    private static final Pattern YEAR = Pattern.compile("(?<![\\d.])(20\\d{2})(?![\\d.,]\\d|\\d)");

    private static final int MOST_BESIDE_A_DATE = 14;

    static StatedDates read(@Nullable String line) {
        String text = HASH.matcher(FoldedText.fold(line == null ? "" : line)).replaceAll(" ");
        text = UNDERSCORED.matcher(text).replaceAll("$1-$2-$3");
        text = DOTTED_RANGE.matcher(text).replaceAll(" $1/$2-$3/$4 ");
        text = SLASH_RANGE.matcher(text).replaceAll(" $1/$2-$3/$4 ");
        text = compactRange(text);
        text = WrittenYears.inDigits(MonthFirst.reordered(text));
        Matcher monthWeek = MONTH_WEEK.matcher(text);
        if (monthWeek.find()) {
            MonthWeek found =
                    new MonthWeek(NumberWords.value(monthWeek.group(1)), NumberWords.value(monthWeek.group(2)));
            return new StatedDates(text, year(text), null, found);
        }
        Matcher ofMonth = YEAR_MONTH_WEEK.matcher(text);
        if (ofMonth.find()) {
            String number = ofMonth.group(3) == null ? ofMonth.group(4) : ofMonth.group(3);
            MonthWeek found = new MonthWeek(NumberWords.value(ofMonth.group(2)), NumberWords.value(number));
            return new StatedDates(text, Integer.valueOf(ofMonth.group(1)), null, found);
        }
        Matcher yearWeek = YEAR_WEEK.matcher(text);
        if (yearWeek.find()) {
            String number = yearWeek.group(2) == null ? yearWeek.group(3) : yearWeek.group(2);
            return new StatedDates(text, Integer.valueOf(yearWeek.group(1)), NumberWords.value(number), null);
        }
        Matcher week = WEEK.matcher(text);
        return new StatedDates(text, year(text), week.find() ? number(week) : null, null);
    }

    private static String compactRange(String text) {
        Matcher matcher = COMPACT_RANGE.matcher(text);
        return matcher.replaceAll(found -> {
            String year = found.group(1) == null ? "" : found.group(1) + "年 ";
            return " %s%s/%s-%s/%s ".formatted(year, found.group(2), found.group(3), found.group(4), found.group(5));
        });
    }

    private static @Nullable Integer year(String text) {
        Matcher year = YEAR.matcher(text);
        return year.find() ? Integer.valueOf(year.group(1)) : null;
    }

    private static int number(Matcher week) {
        for (int group = 1; group <= week.groupCount(); group++) {
            if (week.group(group) != null) {
                return NumberWords.value(week.group(group));
            }
        }
        return -1;
    }

    /** Whether a date, a week or a month with its year is stated. */
    boolean isEmpty() {
        return week == null && monthWeek == null && days(fallbackYear()).isEmpty();
    }

    /** Whether a date is stated that needs no year from elsewhere. */
    boolean hasYear() {
        return year != null || !fullDates().isEmpty();
    }

    /** The year of a full date, or the year stated alone. */
    Optional<Integer> anyYear() {
        List<TimeMention> full = fullDates();
        if (!full.isEmpty() && full.getFirst().date() != null) {
            return Optional.of(full.getFirst().date().getYear());
        }
        return Optional.ofNullable(year);
    }

    /** The day or days stated, {@code year} completing those without one. */
    Optional<Days> days(int year) {
        Optional<Days> range = shortRange(year);
        if (range.isPresent()) {
            return range;
        }
        Optional<TimeMention> first =
                mentions(year).stream().filter(TimeMention::isDay).findFirst();
        if (first.isEmpty() || first.get().days() == null) {
            return month(year);
        }
        LocalDate from = first.get().days().from();
        LocalDate until =
                first.get().until() == null ? null : first.get().until().date();
        boolean single = until == null || !until.isAfter(from);
        return Optional.of(new Days(new Period(from, single || until == null ? from : until), single));
    }

    /**
     * A range of days without years. {@code 2025年第1周（12.30-1.5）} begins in the year before, {@code 2024年（12.30-1.5）}
     * ends in the year after.
     */
    private Optional<Days> shortRange(int year) {
        Matcher range = PLAIN_RANGE.matcher(text);
        if (!range.find()) {
            return Optional.empty();
        }
        int fromMonth = NumberWords.value(range.group(1));
        int toMonth = NumberWords.value(range.group(3));
        boolean overNewYear = fromMonth == 12 && toMonth == 1;
        boolean endsInYear = week != null && week <= 2;
        int fromYear = overNewYear && endsInYear ? year - 1 : year;
        int toYear = overNewYear && !endsInYear ? year + 1 : year;
        Optional<LocalDate> from = Anchor.valid(fromYear, fromMonth, NumberWords.value(range.group(2)));
        Optional<LocalDate> to = Anchor.valid(toYear, toMonth, NumberWords.value(range.group(4)));
        return from.flatMap(first -> to.filter(last -> !last.isBefore(first))
                .map(last -> new Days(new Period(first, last), first.equals(last))));
    }

    /** Single days stated, ends of ranges not included; {@code year} completes those without one. */
    List<LocalDate> singleDays(int year) {
        List<LocalDate> days = new ArrayList<>();
        for (TimeMention mention : mentions(year)) {
            LocalDate day = mention.date();
            if (mention.isDay() && day != null && mention.until() == null) {
                days.add(day);
            }
        }
        return days;
    }

    /** Whether a line is a sentence about something that happened, not a line that dates the report. */
    boolean tellsMoreThanADay() {
        List<TimeMention> mentions = mentions(fallbackYear());
        if (mentions.isEmpty()) {
            return false;
        }
        TimeMention first = mentions.getFirst();
        boolean begins = first.start() <= 3;
        int rest = text.strip().length() - (first.end() - first.start());
        boolean labelled = text.indexOf(':') >= 0 && text.indexOf(':') < first.start();
        return !labelled && begins && (first.time() != null || rest > MOST_BESIDE_A_DATE) && !hasWeekOrRange(first);
    }

    private boolean hasWeekOrRange(TimeMention first) {
        return week != null || (first.until() != null && first.time() == null);
    }

    /** Whether the words speak of the week that starts on the day. */
    boolean namesTheFirstDay() {
        return FIRST_DAY.matcher(text).find();
    }

    private Optional<Days> month(int year) {
        if (week != null || monthWeek != null || !hasYear()) {
            return Optional.empty();
        }
        return mentions(year).stream()
                .filter(mention -> mention.precision() == TimeMention.Precision.MONTH && mention.days() != null)
                .findFirst()
                .flatMap(mention -> Optional.ofNullable(mention.days()))
                .map(period -> new Days(period, false));
    }

    private List<TimeMention> fullDates() {
        return mentions(1980).stream()
                .filter(mention -> mention.isDay()
                        && mention.date() != null
                        && mention.date().getYear() > 1990)
                .toList();
    }

    private List<TimeMention> mentions(int year) {
        Period whole = new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        String capitals = capitalise(text);
        return new TimeScanner(capitals, new Anchor(whole, LocalDate.of(year, 7, 1)))
                .scan().stream().filter(mention -> !isWeekday(mention)).toList();
    }

    /** A weekday alone is no date in a title. */
    private boolean isWeekday(TimeMention mention) {
        String written = text.substring(mention.start(), mention.end());
        return written.indexOf('月') < 0 && written.codePoints().noneMatch(Character::isDigit);
    }

    /** The text was folded to lower case, but English months are only known by their capital. */
    private static String capitalise(String text) {
        return Pattern.compile("\\b[a-z]")
                .matcher(text)
                .replaceAll(found -> found.group().toUpperCase(java.util.Locale.ROOT));
    }

    private int fallbackYear() {
        return year == null ? 2000 : year;
    }

    /**
     * A week of a month.
     *
     * @param month 1 to 12
     * @param week 1 to 5
     */
    record MonthWeek(int month, int week) {
        /** The days, if a week belongs to the month in which most of its days lie. */
        Optional<Period> days(int year) {
            if (month < 1 || month > 12) {
                return Optional.empty();
            }
            LocalDate fourth = YearMonth.of(year, month).atDay(4);
            LocalDate monday =
                    fourth.minusDays(fourth.getDayOfWeek().getValue() - 1L).plusWeeks(week - 1L);
            return Optional.of(new Period(monday, monday.plusDays(6)));
        }
    }

    /**
     * Days as stated.
     *
     * @param single whether one day was stated rather than a range
     */
    record Days(Period period, boolean single) {}
}
