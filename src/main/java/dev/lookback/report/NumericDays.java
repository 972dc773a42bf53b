package dev.lookback.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days written in digits: {@code 2024-03-05}, {@code 5/8}, {@code 12/5日}, {@code 3月5日}, {@code 计划520}. */
final class NumericDays {
    /** What is counted, not dated, when it stands right behind the digits, or behind a space. */
    private static final String NOT_COUNTED = "(?![%‰个张家项人次台笔件条座城省份户单步轮套块元万亿千百倍名位例起篇门秒款级核层度组天年]"
            + "|周(?![一二三四五六日天末])|小时|分钟|\\s?的(?:流量|商户|用户|客户|机器|服务器|节点|订单|请求|交易|接口|数据)|\\s?(?:用例|域名|节点[已完]|ms\\b|tps|qps|min|hour|day|case|gate|node|%|of\\b)"
            + "|\\s(?:个|家(?![居具装庭政校电园])|笔(?!记)|条(?![码件款])|次(?![日要])|项(?!目)|张(?=[^\\p{L}]))|[kmg]b\\b)";

    private static final Pattern FULL = Pattern.compile(
            "(?<!\\d|\\d\\.)(\\d{4})(?:\\s?年\\s?|[-/.])(\\d{1,2})(?:\\s?月\\s?|[-/.])(\\d{1,2})(?:\\s?[日号])?(?!\\d|[.]\\d)");
    /** {@code 04.06.2024} is the fourth of June; {@code 06/04/2024} is either, and the report's days decide. */
    private static final Pattern YEAR_LAST = Pattern.compile(
            "(?<![\\d./-])(\\d{1,2})(?:\\.\\s?(\\d{1,2})\\.\\s?|/(\\d{1,2})/)(20\\d{2})(?!\\d|\\.\\d|%)");

    /** {@code 08.06. 22:00} and, at the start of a line, {@code 14.06. UPS test}. */
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})\\.\\s?(\\d{1,2})\\.(?=\\s?-\\s|\\s\\d{1,2}:\\d{2}|\\s\\p{L})");

    private static final Pattern COMPACT =
            Pattern.compile("(20\\d{2})(0[1-9]|1[0-2])([0-2]\\d|3[01])(?!\\d|[-.]\\d{5})");
    private static final Pattern YEAR_MONTH =
            Pattern.compile("(\\d{4})\\s?(?:年\\s?(\\d{1,2})\\s?月份?|-(0[1-9]|1[0-2])(?![-\\d]))");
    private static final Pattern CHINESE = Pattern.compile("(\\d{1,2}|" + NumberWords.SMALL_CHINESE
            + ")\\s?月\\s?(\\d{1,2}|" + NumberWords.SMALL_CHINESE + ")(?:\\s?[日号]|(?=\\s?[-~至到]\\s?\\d{1,2}\\s?[日号]))");
    private static final Pattern SLASH = Pattern.compile("(\\d{1,2})/(\\d{1,2})(?:[日号]|(?![\\d/.,]))" + NOT_COUNTED);
    private static final Pattern DASH = Pattern.compile(
            "(0[1-9]|1[0-2]|[1-9](?=-\\d{1,2}\\s\\d{1,2}:))-(0[1-9]|[12]\\d|3[01]|[1-9](?=\\s\\d{1,2}:))(?![\\d/.,]|-\\d)"
                    + NOT_COUNTED);
    private static final Pattern DOT = Pattern.compile(
            "(\\d{1,2})\\.(\\d{1,2})(?:[日号]|(?=\\s?\\d{1,2}:\\d{2})|(?=\\s?(?:上午|下午|中午|凌晨|晚上|晚|早上)\\s?\\d)|(?=\\s?[(](?:周|星期)[一二三四五六日天][)]))");
    private static final Pattern NODE =
            Pattern.compile("(1[0-2]|0?[1-9])([0-2]\\d|3[01])(?![\\d.,%:/年月日号]|-\\d)" + NOT_COUNTED);
    private static final Pattern DAY_ONLY = Pattern.compile("(\\d{1,2})[日号](?![均内活后前留龄线楼机库院门文位通令函会井])");
    private static final Pattern YEAR_END = Pattern.compile("(\\d{4})\\s?年\\s?(底|末|初)");
    private static final Pattern QUARTER = Pattern.compile(
            "(?:(\\d{4})\\s?年?\\s?)?(?:q([1-4])(?![a-z0-9])(?:[\\s,]{1,2}(20\\d{2})(?!\\d))?|(?:第?([一二三四])季度))");

    private static final Pattern CUE_BEFORE =
            Pattern.compile("(?:计划|预计|预期|暂定|定于|原定|改到|改为|推迟到|延期到|延至|提前到|于|在|截至|截止|自|从|到|至|待|赶)\\s?$");
    private static final Pattern CUE_BEHIND = Pattern.compile(
            "\\s?(?:节点|上午|下午|中午|凌晨|早上|晚上|晚|当天|当日|夜间|大促|之前|前(?!置|端)|上线|投产|提测|封网|发版|开售|\\d{1,2}:\\d{2}|交付|版本前)");
    private static final Pattern RATIO_BEFORE = Pattern.compile("(?:用例|比例|占比|得分|进度|通过率|完成率|共|约占)\\s?$");

    private final String text;
    private final Anchor anchor;

    NumericDays(String folded, Anchor anchor) {
        text = folded;
        this.anchor = anchor;
    }

    /** Reads a day that begins exactly at a digit, or at a Chinese numeral or {@code q}. */
    @Nullable
    Day read(int at) {
        Day full = first(at, FULL, this::full);
        full = full == null ? first(at, YEAR_LAST, this::yearLast) : full;
        full = full == null ? first(at, DAY_FIRST, this::dayFirst) : full;
        full = full == null ? first(at, COMPACT, this::full) : full;
        full = full == null ? first(at, YEAR_MONTH, this::yearMonth) : full;
        full = full == null ? first(at, YEAR_END, this::yearEnd) : full;
        full = full == null ? first(at, QUARTER, this::quarter) : full;
        full = full == null ? first(at, CHINESE, this::monthDay) : full;
        return full == null ? short_(at) : full;
    }

    private @Nullable Day short_(int at) {
        Day day = isRatio(at) ? null : first(at, SLASH, this::monthDay);
        day = day == null ? first(at, DASH, this::monthDay) : day;
        day = day == null ? first(at, DOT, this::monthDay) : day;
        day = day == null ? first(at, NODE, this::node) : day;
        return day == null ? first(at, DAY_ONLY, this::dayOnly) : day;
    }

    private @Nullable Day full(Matcher matcher) {
        return Anchor.valid(number(matcher, 1), number(matcher, 2), number(matcher, 3))
                .map(day -> Day.of(matcher.end(), day))
                .orElse(null);
    }

    private @Nullable Day yearLast(Matcher matcher) {
        int year = number(matcher, 4);
        int first = number(matcher, 1);
        boolean dotted = matcher.group(2) != null;
        int second = number(matcher, dotted ? 2 : 3);
        Optional<LocalDate> dayFirst = Anchor.valid(year, second, first);
        Optional<LocalDate> monthFirst = dotted ? Optional.empty() : Anchor.valid(year, first, second);
        return anchor.nearer(dayFirst, monthFirst)
                .map(day -> Day.of(matcher.end(), day))
                .orElse(null);
    }

    /** Only where the line begins or a time follows, and never a number of a version or a chapter. */
    private @Nullable Day dayFirst(Matcher matcher) {
        boolean timed = Character.isDigit(text.charAt(Math.min(matcher.end() + 1, text.length() - 1)));
        String before = text.substring(text.lastIndexOf('\n', Math.max(0, matcher.start() - 1)) + 1, matcher.start());
        boolean opens = before.isBlank() || before.matches("[\\s>*+-]*(?:on\\s|since\\s|from\\s)?");
        boolean twoDigits = matcher.group(1).length() == 2 && matcher.group(2).length() == 2;
        return (timed || opens) && twoDigits
                ? anchor.day(number(matcher, 2), number(matcher, 1))
                        .map(day -> Day.of(matcher.end(), day))
                        .orElse(null)
                : null;
    }

    private @Nullable Day yearMonth(Matcher matcher) {
        int month = number(matcher, matcher.group(2) == null ? 3 : 2);
        if (month < 1 || month > 12) {
            return null;
        }
        return Day.month(matcher.end(), YearMonth.of(number(matcher, 1), month));
    }

    private Day yearEnd(Matcher matcher) {
        int month = matcher.group(2).equals("初") ? 1 : 12;
        return Day.month(matcher.end(), YearMonth.of(number(matcher, 1), month));
    }

    private @Nullable Day quarter(Matcher matcher) {
        String stated = matcher.group(1) == null ? matcher.group(3) : matcher.group(1);
        int year = stated == null ? anchor.writtenOn().getYear() : NumberWords.value(stated);
        int quarter = NumberWords.value(matcher.group(2) == null ? matcher.group(4) : matcher.group(2));
        LocalDate from = LocalDate.of(year, quarter * 3 - 2, 1);
        Period days = new Period(from, from.plusMonths(3).minusDays(1));
        return new Day(matcher.end(), days, TimeMention.Precision.QUARTER, false, null);
    }

    private @Nullable Day monthDay(Matcher matcher) {
        return anchor.day(number(matcher, 1), number(matcher, 2))
                .map(day -> Day.of(matcher.end(), day))
                .orElse(null);
    }

    /** Three or four digits are a day only beside words that speak of days: {@code 计划520}, {@code 1130下午}. */
    private @Nullable Day node(Matcher matcher) {
        boolean before = CUE_BEFORE
                .matcher(text.substring(Math.max(0, matcher.start() - 5), matcher.start()))
                .find();
        boolean behind =
                CUE_BEHIND.matcher(text).region(matcher.end(), text.length()).lookingAt();
        return before || behind ? monthDay(matcher) : null;
    }

    private @Nullable Day dayOnly(Matcher matcher) {
        char before = matcher.start() == 0 ? ' ' : text.charAt(matcher.start() - 1);
        boolean counted =
                before == '近' || before == '前' || before == '后' || before == '共' || before == '每' || before == '+';
        Optional<LocalDate> day = counted ? Optional.empty() : anchor.dayOfMonth(number(matcher, 1));
        return day.map(found -> Day.of(matcher.end(), found)).orElse(null);
    }

    private boolean isRatio(int at) {
        return RATIO_BEFORE.matcher(text.substring(Math.max(0, at - 4), at)).find();
    }

    private @Nullable Day first(int at, Pattern pattern, Function<Matcher, @Nullable Day> resolve) {
        Matcher matcher = pattern.matcher(text).useTransparentBounds(true).region(at, text.length());
        return matcher.lookingAt() ? resolve.apply(matcher) : null;
    }

    private static int number(Matcher matcher, int group) {
        return NumberWords.value(matcher.group(group));
    }
}
