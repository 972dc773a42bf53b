package dev.lookback.facts;

import dev.lookback.facts.MetricRules.Value;
import dev.lookback.report.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads metrics from tables.
 *
 * <pre>
 * | 指标 | 本周 | 上周 | 目标 |      the value of this week
 * | | target | this week |
 * | 可用率 | 99.97 % |              the only value
 * | 成功率 | 可用性 |                metrics side by side: every cell is one
 * </pre>
 *
 * <p>Columns that nobody can tell apart ({@code | | 2023 | 2024 |}) are left alone.
 */
final class MetricTable {
    private static final Pattern VALUE = Pattern.compile(
            "[<>≤≥~]?\\s?(\\d[\\d,]*(?:\\.\\d+)?)\\s?(%|ms|毫秒|秒|s|万笔|万|亿|k|m|分|次|笔|起|单|件|条|tps|qps|min|元)?(?:\\s?[(（].*)?");

    private final MetricNames names;
    private final WordList current = WordList.of(
            List.of("本周", "当周", "本期", "当前", "实际", "数值", "this week", "current", "now", "value", "actual", "figure"));
    private final WordList past = WordList.of(List.of(
            "上周",
            "上期",
            "上月",
            "去年",
            "目标",
            "环比",
            "同比",
            "变化",
            "差",
            "阈值",
            "基线",
            "说明",
            "备注",
            "last week",
            "previous",
            "prev",
            "target",
            "goal",
            "delta",
            "change",
            "slo",
            "limit",
            "comment",
            "note"));

    MetricTable(MetricNames names) {
        this.names = names;
    }

    List<Value> values(Entry entry) {
        Block row = entry.row();
        if (row == null || row.cells().size() < 2) {
            return List.of();
        }
        List<Cell> cells = row.cells().stream()
                .map(cell -> new Cell(cell.header(), entry.words().source().stretch(cell.span())))
                .toList();
        List<Cell> numbers = cells.stream().filter(Cell::isValue).toList();
        if (numbers.size() == cells.size()) {
            return sideBySide(entry, numbers);
        }
        Cell name = cells.getFirst();
        boolean known = entry.topic() == Topic.METRICS || names.isSure(name.words());
        if (name.isValue() || name.words().isBlank() || !known) {
            return List.of();
        }
        return value(numbers)
                .map(cell -> List.of(cell.value(entry, MetricNames.trim(name.words()))))
                .orElse(List.of());
    }

    private List<Value> sideBySide(Entry entry, List<Cell> numbers) {
        List<Value> values = new ArrayList<>();
        for (Cell cell : numbers) {
            if (names.isSure(header(entry, cell))) {
                Value value = cell.value(entry, cell.words());
                values.add(
                        new Value(cell.header(), value.nameWords(), value.digits(), value.unit(), value.where(), true));
            }
        }
        return values;
    }

    /** The header has no characters in the row; its words are compared, not cited. */
    private static Stretch header(Entry entry, Cell cell) {
        String plain = entry.words().source().plain();
        int at = plain.lastIndexOf(cell.header(), entry.words().from());
        return at < 0
                ? entry.words().cut(0, 0)
                : new Stretch(entry.words().source(), at, at + cell.header().length());
    }

    private Optional<Cell> value(List<Cell> numbers) {
        Optional<Cell> now = numbers.stream()
                .filter(cell -> current.in(ReadableText.fold(cell.header())))
                .findFirst();
        List<Cell> rest = numbers.stream()
                .filter(cell -> !past.in(ReadableText.fold(cell.header())))
                .toList();
        return now.isPresent() || rest.size() != 1 ? now : Optional.of(rest.getFirst());
    }

    private record Cell(String header, Stretch words) {
        boolean isValue() {
            return VALUE.matcher(words.stripped().folded()).matches();
        }

        Value value(Entry entry, Stretch name) {
            Stretch inner = words.stripped();
            Matcher matcher = VALUE.matcher(inner.folded());
            if (!matcher.matches()) {
                throw new IllegalArgumentException("cell must hold a value, got " + inner.plain());
            }
            String unit = matcher.group(2) == null ? "" : inner.plain().substring(matcher.start(2), matcher.end(2));
            return new Value(
                    name.plain(), name, inner.cut(matcher.start(1), matcher.end(1)), unit, entry.words(), true);
        }
    }
}
