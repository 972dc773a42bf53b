package dev.lookback.guard;

import dev.lookback.guard.Figure.Bound;
import dev.lookback.report.NumberWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the figures in a folded text from which dates and times were taken out. Immutable. */
final class FigureReader {
    private static final Map<String, BigDecimal> SCALES = Map.ofEntries(
            Map.entry("百", new BigDecimal("1e2")),
            Map.entry("千", new BigDecimal("1e3")),
            Map.entry("k", new BigDecimal("1e3")),
            Map.entry("thousand", new BigDecimal("1e3")),
            Map.entry("万", new BigDecimal("1e4")),
            Map.entry("百万", new BigDecimal("1e6")),
            Map.entry("million", new BigDecimal("1e6")),
            Map.entry("千万", new BigDecimal("1e7")),
            Map.entry("亿", new BigDecimal("1e8")),
            Map.entry("billion", new BigDecimal("1e9")),
            Map.entry("万亿", new BigDecimal("1e12")));

    private static final Pattern ABOUT_BEFORE = Pattern.compile(
            "(?:约|近|将近|接近|大概|几乎|about|around|roughly|nearly|almost|approximately|some|~|≈)\\s?(?:为|有)?\\s?$");
    private static final Pattern ABOUT_BEHIND = Pattern.compile("^\\s?(?:左右|上下|or so)");
    private static final Pattern MORE_BEFORE =
            Pattern.compile("(?:超过|超|逾|多于|大于|不止|至少|over|more than|at least|exceeding|above)\\s?(?:了)?\\s?$");
    private static final Pattern MORE_BEHIND = Pattern.compile("^(?:多|余|以上|\\+)");
    private static final Pattern LESS_BEFORE =
            Pattern.compile("(?:不到|不足|少于|低于|小于|under|less than|fewer than|below|at most|within)\\s?$");
    private static final Pattern LESS_BEHIND = Pattern.compile("^\\s?(?:以内|之内|以下|不到)");
    /** 磐石3.0: a name, no figure. */
    private static final Pattern VERSION = Pattern.compile("\\d{1,2}\\.0");

    private static final BigDecimal A_DAY = new BigDecimal(86_400);
    private static final Pattern JOINT = Pattern.compile("(?:\\s|,|and|又|零|-){0,4}");

    private final Map<String, UnitWord> units = new HashMap<>();
    private final Pattern figure;

    /** One word of {@code units.tsv}. */
    private record UnitWord(Unit unit, BigDecimal factor) {}

    FigureReader() {
        for (String line : WordFile.lines("units.tsv")) {
            String[] columns = line.split("\t", -1);
            UnitWord word = new UnitWord(Unit.valueOf(columns[0]), new BigDecimal(columns[1]));
            for (String name : columns[2].split("\\|", -1)) {
                units.put(name, word);
            }
        }
        String unit = WordFile.alternatives(List.copyOf(units.keySet()));
        String scale = WordFile.alternatives(List.copyOf(SCALES.keySet()));
        figure = Pattern.compile("(?<![a-z\\d_.])(?<ordinal>第|week\\s(?=\\d))?\\s?(?<currency>[¥$€])?\\s?(?:"
                + "(?<digits>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(?!\\.?\\d)"
                + "|(?<half>半|half an?\\s|an?\\s(?=hour))(?:个)?(?=\\s?(?:" + unit + "))"
                + "|(?<hanzi>[零一二两三四五六七八九十百千万]+)(?=个?半?\\s?(?:" + unit + ")(?!\\w))"
                + "|(?<english>\\b(?:" + NumberWords.ENGLISH + "|twice|dozen)\\b)(?=[\\s-]))"
                + "(?:\\s?-?(?<scale>" + scale + "))?"
                + "(?:(?<more>多|余)?\\s?-?(?<unithalf>个半)?(?<unit>" + unit + "))?");
    }

    List<Figure> read(String folded) {
        List<Figure> figures = new ArrayList<>();
        Matcher matcher = figure.matcher(folded);
        while (matcher.find()) {
            Figure found = figure(folded, matcher);
            if (found != null) {
                addOrJoin(figures, found, folded);
            }
        }
        return figures;
    }

    private @Nullable Figure figure(String folded, Matcher matcher) {
        BigDecimal number = number(matcher);
        if (VERSION.matcher(matcher.group()).matches()
                && matcher.start() > 0
                && Character.isLetter(folded.charAt(matcher.start() - 1))) {
            return null;
        }
        String unitName = matcher.group("unit");
        UnitWord word = unitName == null ? new UnitWord(Unit.NONE, BigDecimal.ONE) : unit(unitName);
        boolean ordinal = matcher.group("ordinal") != null;
        if (ordinal) {
            return ordinal(folded, matcher, number);
        }
        boolean spelled = matcher.group("digits") == null && matcher.group("half") == null;
        if (spelled && number.compareTo(BigDecimal.ONE) == 0 && !isClockLength(word)) {
            // 一起, 一个, 那一周, "one of them" are mostly not counts.
            return null;
        }
        if (matcher.group("unithalf") != null) {
            number = number.add(new BigDecimal("0.5"));
        }
        String scale = matcher.group("scale");
        BigDecimal factor =
                SCALES.getOrDefault(scale == null ? "" : scale, BigDecimal.ONE).multiply(word.factor());
        Unit unit = matcher.group("currency") != null ? Unit.MONEY : word.unit();
        BigDecimal lastDigit = BigDecimal.ONE.scaleByPowerOfTen(-Math.max(0, number.scale()));
        return new Figure(
                number.multiply(factor),
                unit,
                matcher.group("more") != null ? Bound.MORE_THAN : bound(folded, matcher.start(), matcher.end()),
                lastDigit.multiply(trailing(number)).multiply(factor),
                matcher.group().strip(),
                matcher.start(),
                matcher.end());
    }

    /** Numbers of weeks can be compared; 第二次 only says that something comes second. */
    private static @Nullable Figure ordinal(String folded, Matcher matcher, BigDecimal number) {
        boolean week = matcher.group("ordinal").startsWith("week")
                || folded.startsWith("周", matcher.end())
                || matcher.group().endsWith("周");
        return week
                ? new Figure(
                        number,
                        Unit.WEEK_NUMBER,
                        Bound.EXACT,
                        BigDecimal.ONE,
                        matcher.group().strip(),
                        matcher.start(),
                        matcher.end())
                : null;
    }

    /** Hours and less; a day or a week can be any. */
    private static boolean isClockLength(UnitWord word) {
        return word.unit() == Unit.DURATION && word.factor().compareTo(A_DAY) < 0;
    }

    private UnitWord unit(String name) {
        UnitWord word = units.get(name);
        return word == null ? new UnitWord(Unit.NONE, BigDecimal.ONE) : word;
    }

    private static BigDecimal number(Matcher matcher) {
        if (matcher.group("digits") != null) {
            return new BigDecimal(matcher.group("digits").replace(",", ""));
        }
        if (matcher.group("half") != null) {
            return matcher.group("half").strip().matches("an?") ? BigDecimal.ONE : new BigDecimal("0.5");
        }
        String hanzi = matcher.group("hanzi");
        return BigDecimal.valueOf(
                hanzi != null ? NumberWords.chinese(hanzi) : NumberWords.english(matcher.group("english")));
    }

    /** A round number shows fewer digits than it has: 12,000 is exact to the thousand. */
    private static BigDecimal trailing(BigDecimal number) {
        int zeros = -number.stripTrailingZeros().scale();
        return zeros > 0 ? BigDecimal.ONE.scaleByPowerOfTen(zeros) : BigDecimal.ONE;
    }

    private static Bound bound(String folded, int start, int end) {
        String before = folded.substring(Math.max(0, start - 16), start);
        String behind = folded.substring(end, Math.min(folded.length(), end + 8));
        if (ABOUT_BEFORE.matcher(before).find() || ABOUT_BEHIND.matcher(behind).find()) {
            return Bound.ABOUT;
        }
        if (MORE_BEFORE.matcher(before).find() || MORE_BEHIND.matcher(behind).find()) {
            return Bound.MORE_THAN;
        }
        return LESS_BEFORE.matcher(before).find() || LESS_BEHIND.matcher(behind).find() ? Bound.LESS_THAN : Bound.EXACT;
    }

    /** 2 小时 59 分 is one duration. */
    private static void addOrJoin(List<Figure> figures, Figure next, String folded) {
        if (!figures.isEmpty() && joins(figures.getLast(), next, folded)) {
            Figure last = figures.removeLast();
            figures.add(new Figure(
                    last.value().add(next.value()),
                    Unit.DURATION,
                    last.bound() == Bound.EXACT ? next.bound() : last.bound(),
                    next.step(),
                    folded.substring(last.start(), next.end()),
                    last.start(),
                    next.end()));
        } else {
            figures.add(next);
        }
    }

    private static boolean joins(Figure last, Figure next, String folded) {
        return last.unit() == Unit.DURATION
                && next.unit() == Unit.DURATION
                && next.step().compareTo(last.step()) < 0
                && next.value().compareTo(last.step()) < 0
                && JOINT.matcher(folded.substring(last.end(), next.start())).matches();
    }
}
