package dev.lookback.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The dates of a report that stand beside their weekday; together they tell the year that nobody wrote down.
 *
 * <pre>
 * 周三 3/12 · 3月12日（星期三） · 3/12（三） · 礼拜三，3.12
 * Wed 12 March · Wednesday, March 12th · 12 Mar (Wed) · Wed 3/12
 * </pre>
 *
 * <p>A date falls on the same weekday again after five, six or eleven years, so a bound, or a year nearby, decides among them.
 */
final class WeekdayDates {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> WEEKDAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final String HAN = "一二三四五六日天";

    private static final String WEEKDAY = "(?:(?:周|星期|礼拜)(?<han>[" + HAN + "])"
            + "|\\b(?<name>mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\\b\\.?)";
    private static final String MONTH_NAME =
            "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
                    + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?";
    private static final String ENGLISH_DATE = "(?<![\\d/])(?<day>[0-2]?\\d|3[01])(?:st|nd|rd|th)?(?: of)? "
            + MONTH_NAME + "|" + MONTH_NAME.replace("<month>", "<first>")
            + " (?<second>[0-2]?\\d|3[01])(?:st|nd|rd|th)?(?![\\d:])";

    /** {@code 周三 3.5 倍} and {@code 周三 2-3 次} are no dates: before the weekday a date may be written more loosely. */
    private static final String STRICT_DATE =
            "(?:(?<m>1[0-2]|0?[1-9])(?:\\s?月\\s?|/|(?<=\\d\\d)-(?=\\d\\d))(?<d>[0-2]?\\d|3[01])(?:\\s?[日号])?(?![\\d/.%]|\\s?[个台])|"
                    + ENGLISH_DATE + ")";

    private static final String DATE =
            "(?:(?<![\\d/.-])(?<m>1[0-2]|0?[1-9])(?:\\s?月\\s?|[/.-])(?<d>[0-2]?\\d|3[01])(?:\\s?[日号])?(?![\\d/.%])|"
                    + ENGLISH_DATE + ")";
    private static final String BETWEEN = "[\\s,，、·(（\\[【]{0,3}";

    private static final Pattern WEEKDAY_FIRST = Pattern.compile(WEEKDAY + BETWEEN + STRICT_DATE);
    private static final Pattern DATE_FIRST =
            Pattern.compile(DATE + BETWEEN + "(?:" + WEEKDAY + "|(?<=[(（])(?<bare>[" + HAN + "])(?=[)）]))");

    /** What may stand before a date that opens its line. */
    private static final Pattern LINE_LEAD = Pattern.compile("[\\s>#|*_+·●•\\[【(（-]*(?:\\d{1,2}[.、)）]\\s+)?");

    /** Fewer do not tell a year by themselves. */
    private static final int ENOUGH = 2;

    /** Within eleven years, save for 29 February, a date falls on every weekday. */
    private static final int YEARS_BACK = 12;

    /** No dates beside weekdays. */
    static final WeekdayDates NONE = new WeekdayDates(List.of());

    private final List<Pair> pairs;

    private WeekdayDates(List<Pair> pairs) {
        this.pairs = pairs;
    }

    /**
     * A date and its weekday.
     *
     * @param opens whether it stands at the start of its line
     */
    private record Pair(MonthDay date, DayOfWeek weekday, boolean opens) {
        boolean fits(int year) {
            return date.isValidYear(year) && date.atYear(year).getDayOfWeek() == weekday;
        }
    }

    static WeekdayDates in(String text) {
        String folded = FoldedText.fold(text);
        List<Pair> pairs = new ArrayList<>();
        Matcher weekdayFirst = WEEKDAY_FIRST.matcher(folded);
        Matcher dateFirst = DATE_FIRST.matcher(folded);
        boolean one = weekdayFirst.find();
        boolean other = dateFirst.find();
        while (one || other) {
            boolean early = one && (!other || weekdayFirst.start() < dateFirst.start());
            Matcher first = early ? weekdayFirst : dateFirst;
            read(folded, first, !early).ifPresent(pairs::add);
            int end = first.end();
            one = one && (weekdayFirst.start() >= end || weekdayFirst.find(end));
            other = other && (dateFirst.start() >= end || dateFirst.find(end));
        }
        return new WeekdayDates(List.copyOf(pairs));
    }

    private static Optional<Pair> read(String text, Matcher matcher, boolean dateFirst) {
        String day = matcher.group("m") != null
                ? matcher.group("d")
                : matcher.group("day") != null ? matcher.group("day") : matcher.group("second");
        return Anchor.valid(2024, month(matcher), NumberWords.value(day))
                .map(valid ->
                        new Pair(MonthDay.from(valid), weekday(matcher, dateFirst), opensLine(text, matcher.start())));
    }

    private static int month(Matcher matcher) {
        if (matcher.group("m") != null) {
            return NumberWords.value(matcher.group("m"));
        }
        String name = matcher.group("month") != null ? matcher.group("month") : matcher.group("first");
        return MONTHS.indexOf(name.substring(0, 3)) + 1;
    }

    private static DayOfWeek weekday(Matcher matcher, boolean dateFirst) {
        String han = matcher.group("han");
        if (han == null && dateFirst) {
            han = matcher.group("bare");
        }
        return DayOfWeek.of(
                han == null
                        ? WEEKDAYS.indexOf(matcher.group("name").substring(0, 3)) + 1
                        : Math.min(HAN.indexOf(han) + 1, 7));
    }

    private static boolean opensLine(String text, int at) {
        String before = text.substring(text.lastIndexOf('\n', Math.max(0, at - 1)) + 1, at);
        return LINE_LEAD.matcher(before).matches();
    }

    boolean isEmpty() {
        return pairs.isEmpty();
    }

    /** Whether the dates fall on their weekdays in a report of that year; true if there are none. */
    boolean fit(int year) {
        return pairs.stream().allMatch(pair -> pair.fits(yearOf(pair, year)));
    }

    /** Whether there are enough of them to tell a year; one may be a slip of the pen. */
    boolean tellAYear() {
        return pairs.stream().map(Pair::date).distinct().count() >= ENOUGH;
    }

    /** The most recent year, up to that of a day, that the dates fit, if there are enough of them. */
    Optional<Integer> latestYear(LocalDate latest) {
        if (!tellAYear()) {
            return Optional.empty();
        }
        for (int year = latest.getYear(); year > latest.getYear() - YEARS_BACK; year--) {
            if (fit(year) && !first(year).isAfter(latest)) {
                return Optional.of(year);
            }
        }
        return Optional.empty();
    }

    private LocalDate first(int year) {
        return pairs.stream()
                .map(pair -> pair.date().atYear(yearOf(pair, year)))
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    /** January beside December is the next year's. */
    private int yearOf(Pair pair, int year) {
        boolean turns = pairs.stream().anyMatch(one -> one.date().getMonthValue() == 12)
                && pairs.stream()
                        .noneMatch(one ->
                                one.date().getMonthValue() > 2 && one.date().getMonthValue() < 11);
        return turns && pair.date().getMonthValue() <= 2 ? year + 1 : year;
    }

    /**
     * The week, or the weeks beside each other, that the report's dates lie in: those that open lines if any do. One date in
     * another week is somebody's plan or memory where a week holds more.
     */
    Optional<Period> weeks(int year, WeekRule rule) {
        if (pairs.isEmpty() || !fit(year)) {
            return Optional.empty();
        }
        boolean anyOpens = pairs.stream().anyMatch(Pair::opens);
        Map<Period, Set<LocalDate>> days = new TreeMap<>(Comparator.comparing(Period::from));
        for (Pair pair : pairs) {
            if (pair.opens() == anyOpens) {
                LocalDate day = pair.date().atYear(yearOf(pair, year));
                days.computeIfAbsent(rule.weekOf(day), week -> new HashSet<>()).add(day);
            }
        }
        int most = days.values().stream().mapToInt(Set::size).max().orElse(0);
        List<Period> full = days.entrySet().stream()
                .filter(week -> week.getValue().size() * 2 > most)
                .map(Map.Entry::getKey)
                .toList();
        boolean joined = full.getLast().from().isBefore(full.getFirst().from().plusDays(21));
        return Optional.of(new Period(
                full.getFirst().from(),
                joined ? full.getLast().to() : full.getFirst().to()));
    }
}
