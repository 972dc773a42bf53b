package dev.lookback.facts;

import dev.lookback.report.Report;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads values of metrics.
 *
 * <pre>
 * 代付成功率：99.97%（上周99.95%）              name and value; what stands in brackets is last week's
 * 健康分 86，提升 5 分                             the value, not the change
 * 健康分从91分降到86                               the value it came to
 * API availability 99.94 %, p99 = 412 ms, 38 deploys   several in one line, the number before the name too
 * 事故数AB级0次，CD级1次                             事故数AB级 and 事故数CD级, by {@link GradedCountRules}
 * 当前进度40%                                      a project's, not a metric
 * </pre>
 *
 * <p>Below a heading that announces figures each name with a value counts; elsewhere only names that can be nothing else
 * ({@code metric-strong.txt}), and what stands beside them in the same line.
 */
final class MetricRules {
    private static final Pattern NUMBER =
            Pattern.compile("(?<![a-z\\d.,/-])(?<!\\d:)\\d[\\d,]*(?:\\.\\d+)?(?![\\d/:])");
    private static final Pattern UNIT = Pattern.compile(
            "\\s?(%|‰|ms\\b|毫秒|秒|s\\b|万人次|万度|万笔|亿笔|千笔|百万|万次|万|亿|k\\b|m\\b|分(?!钟)|人次|万度|度|吨|辆|台|户|家|张|篇|页|班|航次|箱|公里|km\\b|gb\\b|tb\\b|mb\\b|minutes?\\b|seconds?\\b|hours?\\b|days?\\b|分钟|小时|次|笔|起|单|件|条|tps\\b|qps\\b|min\\b|h\\b|元|人|pp\\b)?");
    /** {@code KPI: availability 99.95 %, alarms per hour 6.0}: the line says itself that figures follow. */
    private static final Pattern ANNOUNCED = Pattern.compile(
            "(?:kpis?|numbers|metrics|(?:key )?figures|(?:运行|关键|主要|核心)?(?:指标|数据|数字)(?:方面|情况)?)\\s*[:,]");

    /** {@code 6 个节点平均CPU}: the number belongs to what is counted, not to a name behind it. */
    private static final Pattern MEASURED = Pattern.compile("[个台条家套位名项](?=\\p{IsHan}{2})");

    private static final Pattern GAP =
            Pattern.compile("\\s*[|｜]\\s*|(?<=[\\d%‰)单笔次万元人条起分度]) +(?=\\p{IsHan}{2})|\\s+and\\s+(?=[a-z])");
    private static final Pattern BECAME =
            Pattern.compile("^.{0,6}?(?:降低到|降到|降至|跌到|跌至|提升到|提升至|升到|升至|涨到|增至|回落到|恢复到)\\s?(\\d[\\d,]*(?:\\.\\d+)?)");
    private static final Pattern GRADE_ONLY = Pattern.compile("[a-e]{1,3}级(?:事故|故障)?");
    private static final Pattern GRADE_AT_END = Pattern.compile("\\s*[A-Ea-e]{1,3}级(?:事故|故障)?$");
    private static final Pattern CLEAN = Pattern.compile("\\s*(?:[(（].*|this week.*|左右|。|\\.)?");
    private static final int LONGEST_NAME = 40;
    private static final int MOST_WORDS_BEHIND = 3;

    private final MetricNames names;
    private final MetricTable tables;
    private final GradedCountRules graded = new GradedCountRules();
    private final WordList strong = WordList.load("metric-strong.txt");
    private final WordList other = WordList.load("not-metric.txt");

    MetricRules() {
        names = new MetricNames();
        tables = new MetricTable(names);
    }

    List<MetricReading> find(Report report, List<Entry> entries, FactIds ids) {
        List<MetricReading> readings = new ArrayList<>();
        LocalDate end = report.period() == null ? null : report.period().to();
        for (Entry entry : entries) {
            List<GradedCountRules.Count> counts = graded.find(entry);
            values(report, entry).stream()
                    .filter(value ->
                            counts.stream().noneMatch(count -> count.where().overlaps(value.where())))
                    .map(value -> reading(entry, value, end, ids))
                    .filter(reading -> !reading.name().isBlank())
                    .forEach(readings::add);
            counts.forEach(count -> readings.add(new MetricReading(
                    ids.next("metric", count.name() + ' ' + count.where().plain()),
                    count.where().span(),
                    count.name(),
                    count.value(),
                    count.unit(),
                    end)));
        }
        return List.copyOf(readings);
    }

    private MetricReading reading(Entry entry, Value value, @Nullable LocalDate end, FactIds ids) {
        String heading =
                entry.headings().isEmpty() ? "" : Topics.words(entry.headings().getLast());
        String name = names.resolve(value.name(), heading);
        String digits = value.digits().folded().replace(",", "");
        return new MetricReading(
                ids.next("metric", name + ' ' + value.where().plain()),
                value.where().span(),
                name,
                digits,
                ReadableText.fold(value.unit()).equals("%") ? "%" : value.unit(),
                end);
    }

    private List<Value> values(Report report, Entry entry) {
        if (entry.row() != null) {
            return entry.topic() == Topic.METRICS || entry.topic() == Topic.OTHER ? tables.values(entry) : List.of();
        }
        return switch (entry.topic()) {
            case METRICS -> inLine(report, entry, true);
            case OTHER, PROJECTS ->
                inLine(report, entry, ANNOUNCED.matcher(entry.words().folded()).lookingAt());
            case EXCLUDED, CORRECTIONS, INCIDENTS -> onlyFigures(report, entry);
            case PLANS, REFLECTION -> List.of();
        };
    }

    /** A line of nothing but figures, whatever heading it happens to stand below. */
    private List<Value> onlyFigures(Report report, Entry entry) {
        List<Value> values = inLine(report, entry, true);
        boolean all =
                values.size() > 1 && values.size() == segments(entry.words()).size();
        return all && values.stream().allMatch(this::isSure) ? values : List.of();
    }

    private List<Value> inLine(Report report, Entry entry, boolean announced) {
        List<Stretch> times =
                Timed.in(entry.words(), report).stream().map(Timed::words).toList();
        List<Value> found = new ArrayList<>();
        String prefix = "";
        for (Stretch segment : segments(entry.words())) {
            Optional<Value> value = value(segment, times, prefix);
            value.ifPresent(found::add);
            prefix = value.map(one -> GRADE_AT_END.matcher(one.name()).replaceFirst(""))
                    .orElse("");
        }
        boolean sure = found.stream().anyMatch(value -> isStrong(value, entry));
        boolean list = announced || (sure && entry.topic() == Topic.OTHER);
        return found.stream()
                .filter(value -> list ? value.clean() || isSure(value) : isStrong(value, entry))
                .toList();
    }

    private boolean isSure(Value value) {
        return names.isSure(value.nameWords());
    }

    /** A bare 成功率 in a line about a project is the project's own figure. */
    private boolean isStrong(Value value, Entry entry) {
        boolean bare = value.nameWords().length() <= 3 && entry.topic() == Topic.PROJECTS;
        return !bare && strong.in(value.nameWords());
    }

    /** Parts between commas and stops; a colon does not part a name from its value. */
    private static List<Stretch> segments(Stretch words) {
        List<Stretch> segments = new ArrayList<>();
        String folded = words.source().folded();
        for (Clause clause : Clauses.of(words)) {
            Stretch last = segments.isEmpty() ? null : segments.getLast();
            boolean joined = last != null
                    && folded.substring(last.to(), clause.words().from()).contains(":");
            if (last != null && joined) {
                segments.set(segments.size() - 1, last.upTo(clause.words()));
            } else {
                segments.add(clause.words());
            }
        }
        return segments.stream().flatMap(segment -> parts(segment).stream()).toList();
    }

    /** {@code 准时率 99.99% 人均客诉 0.7 单}, {@code A 96.8% ｜ B 98.3%}: several values without a comma between. */
    private static List<Stretch> parts(Stretch segment) {
        List<Stretch> parts = new ArrayList<>();
        int from = 0;
        Matcher gap = GAP.matcher(segment.folded());
        while (gap.find()) {
            if (hasDigit(segment.cut(from, gap.start())) && hasDigit(segment.cut(gap.end(), segment.length()))) {
                parts.add(segment.cut(from, gap.start()));
                from = gap.end();
            }
        }
        parts.add(segment.cut(from, segment.length()));
        return parts;
    }

    private static boolean hasDigit(Stretch words) {
        return words.plain().chars().anyMatch(Character::isDigit);
    }

    private Optional<Value> value(Stretch segment, List<Stretch> times, String prefix) {
        Optional<Stretch> number = firstNumber(segment, times);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        Stretch digits = number.get();
        Stretch before = new Stretch(segment.source(), segment.from(), digits.from());
        Unit unit = unit(segment, digits.to());
        Stretch rest = new Stretch(segment.source(), unit.end(), segment.to());
        if (before.isBlank()) {
            return behind(segment, digits, unit, rest);
        }
        Stretch name = MetricNames.trim(behindColon(before, times));
        Matcher became = BECAME.matcher(rest.folded());
        if (became.find()) {
            digits = rest.cut(became.start(1), became.end(1));
        }
        boolean clean = CLEAN.matcher(rest.folded()).matches();
        return isName(name)
                ? Optional.of(new Value(full(name, before, prefix), name, digits, unitOf(name, unit), segment, clean))
                : Optional.empty();
    }

    /** {@code 38 deploys}: the name stands behind. */
    private Optional<Value> behind(Stretch segment, Stretch digits, Unit unit, Stretch rest) {
        Stretch name = MetricNames.trim(rest);
        boolean latin = !name.plain().isEmpty() && name.plain().charAt(0) < 0x250;
        int words = name.plain().split("\\s+", -1).length;
        boolean usable = unit.text().isEmpty() && latin && words <= MOST_WORDS_BEHIND && isName(name);
        return usable ? Optional.of(new Value(name.plain(), name, digits, "", segment, true)) : Optional.empty();
    }

    /** {@code CD级} behind {@code 事故数AB级} or {@code 事故数：} is 事故数CD级. */
    private static String full(Stretch name, Stretch before, String prefix) {
        if (!GRADE_ONLY.matcher(name.folded()).matches()) {
            return name.plain();
        }
        int colon = before.folded().lastIndexOf(':');
        String head = colon > 0 ? MetricNames.trim(before.cut(0, colon)).plain() : prefix;
        return head + name.plain();
    }

    private static Stretch behindColon(Stretch before, List<Stretch> times) {
        int colon = before.folded().lastIndexOf(':');
        Stretch rest = colon < 0 ? before : before.cut(colon + 1, before.length());
        Stretch name = rest.bare().length() == 0 ? before.cut(0, colon) : rest;
        for (Stretch time : times) {
            if (time.from() <= name.bare().from() && time.to() > name.from() && time.to() < name.to()) {
                name = new Stretch(name.source(), time.to(), name.to());
            }
        }
        return name;
    }

    private boolean isName(Stretch name) {
        boolean letters = name.plain().codePoints().anyMatch(Character::isLetter)
                && !MEASURED.matcher(name.folded()).lookingAt();
        boolean edges = other.all(name).stream().anyMatch(word -> word.from() == name.from() || word.to() == name.to());
        return letters && name.length() >= 2 && name.length() <= LONGEST_NAME && !edges;
    }

    /** The first number outside brackets that is no part of a date or of a name such as p99. */
    private static Optional<Stretch> firstNumber(Stretch segment, List<Stretch> times) {
        Matcher matcher = NUMBER.matcher(segment.folded());
        while (matcher.find()) {
            Stretch number = segment.cut(matcher.start(), matcher.end());
            boolean time = times.stream().anyMatch(one -> one.overlaps(number));
            if (!time && depth(segment.folded(), matcher.start()) == 0) {
                return Optional.of(number);
            }
        }
        return Optional.empty();
    }

    private static int depth(String text, int end) {
        int depth = 0;
        for (int at = 0; at < end; at++) {
            depth += text.charAt(at) == '(' ? 1 : text.charAt(at) == ')' ? -1 : 0;
        }
        return depth;
    }

    /** A score whose name says so, {@code 健康分 86}, is in points. */
    private static String unitOf(Stretch name, Unit unit) {
        return unit.text().isEmpty() && name.folded().endsWith("分") ? "分" : unit.text();
    }

    private static Unit unit(Stretch segment, int from) {
        Matcher matcher = UNIT.matcher(segment.source().folded()).region(from, segment.to());
        boolean found = matcher.lookingAt() && matcher.group(1) != null;
        return found
                ? new Unit(segment.source().plain().substring(matcher.start(1), matcher.end(1)), matcher.end())
                : new Unit("", from);
    }

    private record Unit(String text, int end) {}

    /**
     * A value as found.
     *
     * @param name written name, completed from what stands before it
     * @param nameWords the characters of the name
     * @param digits the characters of the value
     * @param unit as written; empty if none
     * @param where the words that tell it
     * @param clean whether nothing else is said
     */
    record Value(String name, Stretch nameWords, Stretch digits, String unit, Stretch where, boolean clean) {}
}
