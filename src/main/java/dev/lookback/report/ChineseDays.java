package dev.lookback.report;

import dev.lookback.report.TimeMention.Precision;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days told in Chinese words: {@code 下周二}, {@code 昨}晚, {@code 月底}, {@code 7月中旬}, {@code 国庆}. */
final class ChineseDays {
    private static final Pattern WEEKDAY =
            Pattern.compile("(?<which>上上|下下|上|本|这|下|当)?个?(?:周|星期|礼拜)(?<day>[一二三四五六日天末])(?![均活志报常期刊更]|边)");
    private static final Pattern WEEK = Pattern.compile("(?<which>上上|下下|上|本|这|下)个?(?:周(?!期|[一二三四五六日天])|星期)");
    private static final Pattern RELATIVE = Pattern.compile("(?<word>今|昨|明|前|后|大前)(?:天(?![气然])|日(?!常)|(?=[早晨晚夜午凌]))");
    private static final Pattern SAME_OR_NEXT = Pattern.compile("(?<word>当|次|翌|第二|隔)(?:天|日(?!志|均)|(?=[早晨晚](?!会|班)))");
    private static final Pattern PART_OF_MONTH = Pattern.compile("(?:(?<month>\\d{1,2}|" + NumberWords.SMALL_CHINESE
            + ")\\s?月份?|(?<which>本|上|下|当|这)个?月|月)" + "(?<part>上中旬|中下旬|上旬|中旬|下旬|初|底|末|中(?![台心间国秋考转止断文控]))");
    private static final Pattern MONTH = Pattern.compile(
            "(?:(?<month>\\d{1,2}|" + NumberWords.SMALL_CHINESE + ")\\s?月份?|(?<which>本|上|下|当|这)个?月份?)(?![度结均])");
    private static final Pattern OTHER_YEAR = Pattern.compile("(?<year>去|今|明)年(?![底末初龄会])\\s?");
    private static final Pattern DAY_OF_MONTH = Pattern.compile("(?<which>本|上|下|当|这)个?月(?<day>\\d{1,2})[日号]");
    private static final Pattern BARE_DAY = Pattern.compile("(?<day>\\d{1,2})[日号](?=[\\s(凌清早晨上中正午下傍晚夜深约,，:：至~-]|周|星期)");
    private static final Pattern YEAR_END = Pattern.compile("(?<which>今|明|去)?年(?<part>底|末|初)");
    private static final Pattern FESTIVAL = Pattern.compile("元旦|五一|国庆|双\\s?11|双十一|双\\s?12|双十二|除夕|大年(?:初一|三十)");

    private final String text;
    private final Anchor anchor;

    ChineseDays(String folded, Anchor anchor) {
        text = folded;
        this.anchor = anchor;
    }

    /**
     * Reads a day that begins exactly at the offset.
     *
     * @param last the day mentioned last, for {@code 当天} and {@code 次日}; null if there was none
     */
    @Nullable
    Day read(int at, @Nullable LocalDate last) {
        Matcher year = look(OTHER_YEAR, at);
        if (year != null) {
            return otherYear(year);
        }
        Day day = weekday(at);
        day = day == null ? week(at) : day;
        day = day == null ? relative(at) : day;
        day = day == null ? sameOrNext(at, last) : day;
        day = day == null ? dayOfMonth(at) : day;
        day = day == null ? bareDay(at) : day;
        day = day == null ? partOfMonth(at) : day;
        day = day == null ? month(at) : day;
        day = day == null ? yearEnd(at) : day;
        return day == null ? festival(at) : day;
    }

    /** {@code 去年3月}, {@code 去年双11}: the day as if of this year, moved; a year alone is the whole of it. */
    private @Nullable Day otherYear(Matcher matcher) {
        int years =
                matcher.group("year").equals("去") ? -1 : matcher.group("year").equals("明") ? 1 : 0;
        int year = anchor.writtenOn().getYear() + years;
        Period whole = new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        Anchor moved = new Anchor(whole, whole.to());
        Day inner = new NumericDays(text, moved).read(matcher.end());
        if (inner == null) {
            ChineseDays days = new ChineseDays(text, moved);
            inner = days.partOfMonth(matcher.end());
            inner = inner == null ? days.month(matcher.end()) : inner;
            inner = inner == null ? days.festival(matcher.end()) : inner;
        }
        return inner == null ? new Day(matcher.end(), whole, Precision.YEAR, years > 0, null) : inner;
    }

    private @Nullable Day weekday(int at) {
        Matcher matcher = look(WEEKDAY, at);
        if (matcher == null || (matcher.group("which") == null && follows(at, "每逢单双一两二三四五六几0123456789下上本这个隔"))) {
            return null;
        }
        int weeks = weeks(matcher.group("which"));
        String name = matcher.group("day");
        if (name.equals("末")) {
            LocalDate saturday = anchor.weekday(DayOfWeek.SATURDAY, weeks);
            return new Day(matcher.end(), new Period(saturday, saturday.plusDays(1)), Precision.DAY, weeks > 0, null);
        }
        int number = "一二三四五六日".indexOf(name.equals("天") ? "日" : name) + 1;
        return Day.ahead(matcher.end(), anchor.weekday(DayOfWeek.of(number), weeks), weeks > 0);
    }

    private @Nullable Day week(int at) {
        Matcher matcher = look(WEEK, at);
        if (matcher == null) {
            return null;
        }
        int weeks = weeks(matcher.group("which"));
        LocalDate from = anchor.period().from().plusWeeks(weeks);
        return new Day(matcher.end(), new Period(from, from.plusDays(6)), Precision.WEEK, weeks > 0, null);
    }

    private static int weeks(@Nullable String which) {
        return switch (which == null ? "" : which) {
            case "上上" -> -2;
            case "上" -> -1;
            case "下" -> 1;
            case "下下" -> 2;
            default -> 0;
        };
    }

    private @Nullable Day relative(int at) {
        Matcher matcher = look(RELATIVE, at);
        if (matcher == null || follows(at, "目之此以")) {
            return null;
        }
        LocalDate today = anchor.writtenOn();
        return switch (matcher.group("word")) {
            case "今" -> Day.of(matcher.end(), today);
            case "昨" -> Day.of(matcher.end(), today.minusDays(1));
            case "前" -> Day.of(matcher.end(), today.minusDays(2));
            case "大前" -> Day.of(matcher.end(), today.minusDays(3));
            case "明" -> Day.ahead(matcher.end(), today.plusDays(1), true);
            default -> Day.ahead(matcher.end(), today.plusDays(2), true);
        };
    }

    private @Nullable Day sameOrNext(int at, @Nullable LocalDate last) {
        Matcher matcher = last == null ? null : look(SAME_OR_NEXT, at);
        if (matcher == null || last == null) {
            return null;
        }
        return Day.of(matcher.end(), matcher.group("word").equals("当") ? last : last.plusDays(1));
    }

    private @Nullable Day dayOfMonth(int at) {
        Matcher matcher = look(DAY_OF_MONTH, at);
        if (matcher == null) {
            return null;
        }
        YearMonth month = ownMonth(matcher.group("which"));
        return Anchor.valid(month.getYear(), month.getMonthValue(), NumberWords.value(matcher.group("day")))
                .map(day -> Day.ahead(matcher.end(), day, month.isAfter(ownMonth("本"))))
                .orElse(null);
    }

    /** {@code 13日 8:10 …} at the start of a line of a diary, if the day lies in the report's days. */
    private @Nullable Day bareDay(int at) {
        Matcher matcher = at == 0 || text.charAt(at - 1) == '\n' || follows(at, "。；;") ? look(BARE_DAY, at) : null;
        return matcher == null
                ? null
                : anchor.dayOfMonth(NumberWords.value(matcher.group("day")))
                        .filter(day -> !day.isBefore(anchor.period().from().minusDays(2))
                                && !day.isAfter(anchor.period().to().plusDays(2)))
                        .map(day -> Day.of(matcher.end(), day))
                        .orElse(null);
    }

    private YearMonth ownMonth(@Nullable String which) {
        YearMonth own = YearMonth.from(anchor.writtenOn());
        return switch (which == null ? "" : which) {
            case "上" -> own.minusMonths(1);
            case "下" -> own.plusMonths(1);
            default -> own;
        };
    }

    private @Nullable Day partOfMonth(int at) {
        Matcher matcher = look(PART_OF_MONTH, at);
        boolean bare = matcher != null && matcher.group("month") == null && matcher.group("which") == null;
        if (matcher == null || (bare && follows(at, "0123456789一二三四五六七八九十年个每逐各按跨"))) {
            return null;
        }
        return monthOf(matcher)
                .map(month -> switch (matcher.group("part")) {
                    case "初" -> Day.partOfMonth(matcher.end(), month, 1, 5);
                    case "上旬" -> Day.partOfMonth(matcher.end(), month, 1, 10);
                    case "上中旬" -> Day.partOfMonth(matcher.end(), month, 1, 20);
                    case "中", "中旬" -> Day.partOfMonth(matcher.end(), month, 11, 20);
                    case "中下旬" -> Day.partOfMonth(matcher.end(), month, 11, 31);
                    case "下旬" -> Day.partOfMonth(matcher.end(), month, 21, 31);
                    default -> Day.partOfMonth(matcher.end(), month, 25, 31);
                })
                .orElse(null);
    }

    private @Nullable Day month(int at) {
        Matcher matcher = look(MONTH, at);
        if (matcher == null || follows(at, "0123456789.第前后近个")) {
            return null;
        }
        return monthOf(matcher).map(month -> Day.month(matcher.end(), month)).orElse(null);
    }

    private Optional<YearMonth> monthOf(Matcher matcher) {
        String number = matcher.group("month");
        if (number != null) {
            return anchor.month(NumberWords.value(number));
        }
        return Optional.of(ownMonth(matcher.group("which")));
    }

    private @Nullable Day yearEnd(int at) {
        Matcher matcher = look(YEAR_END, at);
        if (matcher == null || (matcher.group("which") == null && follows(at, "0123456789一二三四五六七八九十每多几"))) {
            return null;
        }
        int year = anchor.writtenOn().getYear();
        year += "明".equals(matcher.group("which")) ? 1 : "去".equals(matcher.group("which")) ? -1 : 0;
        return Day.month(matcher.end(), YearMonth.of(year, matcher.group("part").equals("初") ? 1 : 12));
    }

    private @Nullable Day festival(int at) {
        Matcher matcher = look(FESTIVAL, at);
        if (matcher == null || follows(at, "去历每")) {
            return null;
        }
        Optional<LocalDate> day = switch (matcher.group().replace(" ", "")) {
            case "元旦" -> anchor.day(1, 1);
            case "五一" -> anchor.day(5, 1);
            case "国庆" -> anchor.day(10, 1);
            case "双11", "双十一" -> anchor.day(11, 11);
            case "双12", "双十二" -> anchor.day(12, 12);
            case "除夕", "大年三十" -> SpringFestival.nearest(anchor.writtenOn()).map(newYear -> newYear.minusDays(1));
            default -> SpringFestival.nearest(anchor.writtenOn());
        };
        return day.map(found -> Day.of(matcher.end(), found)).orElse(null);
    }

    private boolean follows(int at, String characters) {
        return at > 0 && characters.indexOf(text.charAt(at - 1)) >= 0;
    }

    private @Nullable Matcher look(Pattern pattern, int at) {
        Matcher matcher = pattern.matcher(text).useTransparentBounds(true).region(at, text.length());
        return matcher.lookingAt() ? matcher : null;
    }
}
