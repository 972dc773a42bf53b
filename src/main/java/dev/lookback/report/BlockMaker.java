package dev.lookback.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes blocks out of units and lines. */
final class BlockMaker {
    private final SourceText source;

    BlockMaker(SourceText source) {
        this.source = source;
    }

    Block event(int first, int last, List<String> context) {
        return flat(Block.Kind.EVENT, first, last, context);
    }

    Block literal(int first, int last) {
        return flat(Block.Kind.LITERAL, first, last, List.of());
    }

    /** Some lines of a unit, or lines without one, which are prose. */
    Block lines(@Nullable Unit unit, List<Line> lines, List<String> context) {
        int first = unit == null ? lines.getFirst().number() : unit.first();
        return flat(kind(unit), first, lines.getLast().number(), context);
    }

    /** A unit with everything below it. */
    Block tree(Unit unit, List<String> context) {
        return tree(unit, context, unit.last());
    }

    /** Own lines and children together cover all lines up to the end, those of no unit included. */
    private Block tree(Unit unit, List<String> context, int end) {
        List<Unit> below = unit.children();
        int own = 0;
        while (own < below.size() && below.get(own).isPlain()) {
            own++;
        }
        List<Unit> nested = below.subList(own, below.size());
        int ownEnd = nested.isEmpty() ? end : lastTextBefore(nested.getFirst().first());
        List<String> inner = new ArrayList<>(context);
        inner.add(unit.head());
        List<Block> children = new ArrayList<>();
        for (int at = 0; at < nested.size(); at++) {
            int childEnd =
                    at + 1 < nested.size() ? lastTextBefore(nested.get(at + 1).first()) : end;
            children.add(child(nested.get(at), inner, childEnd));
        }
        SourceSpan span = source.lines(unit.first(), end);
        return new Block(kind(unit), span, source.lines(unit.first(), ownEnd), context, List.of(), children);
    }

    private Block child(Unit unit, List<String> context, int end) {
        if (unit.isText() && !unit.lines().isEmpty()) {
            return tree(unit, context, end);
        }
        return flat(unit.isText() ? Block.Kind.ITEM : Block.Kind.LITERAL, unit.first(), end, context);
    }

    private int lastTextBefore(int line) {
        int last = line - 1;
        while (last > 1 && source.line(last).isBlank()) {
            last--;
        }
        return last;
    }

    List<Block> rows(Node.Table table, List<String> context) {
        String header = table.headers().stream().map(Node.Cell::text).collect(Collectors.joining(" | "));
        List<String> full = new ArrayList<>(context);
        if (!header.isBlank()) {
            full.add(header);
        }
        return table.rows().stream().map(row -> row(row, table.headers(), full)).toList();
    }

    private Block row(Node.Row row, List<Node.Cell> headers, List<String> context) {
        List<Block.Cell> cells = new ArrayList<>();
        for (int at = 0; at < row.cells().size(); at++) {
            Node.Cell cell = row.cells().get(at);
            SourceSpan span = source.span(cell.start(), cell.end());
            cells.add(new Block.Cell(at < headers.size() ? headers.get(at).text() : "", source.slice(span), span));
        }
        int last = cells.stream()
                .mapToInt(cell -> cell.span().lastLine())
                .filter(line -> line > row.line())
                .max()
                .orElse(row.line());
        SourceSpan line = source.lines(row.line(), last);
        return new Block(Block.Kind.ROW, line, line, context, cells, List.of());
    }

    /** Whether a table has labels down its first column, so that it tells one event rather than one a row. */
    boolean isFieldTable(Node.Table table) {
        if (table.headers().size() != 2) {
            return false;
        }
        Set<FieldLabel> labels = EnumSet.noneOf(FieldLabel.class);
        FieldLabels.lookUp(table.headers().getFirst().text()).ifPresent(match -> labels.add(match.label()));
        for (Node.Row row : table.rows()) {
            if (!row.cells().isEmpty()) {
                FieldLabels.lookUp(row.cells().getFirst().text()).ifPresent(match -> labels.add(match.label()));
            }
        }
        return labels.stream().filter(FieldLabel::tellsAnEvent).count() >= 2;
    }

    boolean hasTable(List<Unit> units) {
        return units.stream().anyMatch(unit -> unit.kind() == Unit.Kind.TABLE || hasTable(unit.children()));
    }

    private Block flat(Block.Kind kind, int first, int last, List<String> context) {
        SourceSpan span = source.lines(first, last);
        return new Block(kind, span, span, context, List.of(), List.of());
    }

    private static Block.Kind kind(@Nullable Unit unit) {
        return unit == null || unit.isPlain() ? Block.Kind.PARAGRAPH : Block.Kind.ITEM;
    }
}
