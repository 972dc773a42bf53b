package dev.lookback.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.front.matter.YamlFrontMatterBlock;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Reads the Markdown structure of a report.
 *
 * <p>Indented code and HTML blocks are switched off: in reports an indented line continues something, and tags are removed
 * beforehand. Inline marks are not parsed; only lines count here.
 */
final class MarkdownReader {
    private static final int DEEPEST = 60;
    private static final Pattern MARKED = Pattern.compile("#{1,6}(?:\\s|$)");
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create(), YamlFrontMatterExtension.create()))
            .enabledBlockTypes(Set.of(
                    Heading.class, ThematicBreak.class, FencedCodeBlock.class, BlockQuote.class, ListBlock.class))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .inlineParserFactory(context -> (lines, node) -> {})
            .maxOpenBlockParsers(DEEPEST)
            .build();

    private final StructuralText structure;
    private final PlainTables tables;
    private final String text;

    MarkdownReader(StructuralText structure) {
        this.structure = structure;
        tables = new PlainTables(structure);
        text = structure.text();
    }

    List<Node> read() {
        List<Node> nodes = new ArrayList<>();
        children(PARSER.parse(text), nodes);
        return nodes;
    }

    private void children(org.commonmark.node.Node parent, List<Node> nodes) {
        for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
            read(child, nodes);
        }
    }

    private void read(org.commonmark.node.Node node, List<Node> nodes) {
        switch (node) {
            case ListBlock list -> items(list, nodes);
            case BlockQuote quote -> children(quote, nodes);
            case TableBlock table -> nodes.add(table(table));
            case Heading heading -> heading(heading, nodes);
            case YamlFrontMatterBlock matter -> literal(matter, nodes);
            case FencedCodeBlock code -> literal(code, nodes);
            case ThematicBreak rule -> literal(rule, nodes);
            case Block block -> paragraph(block, nodes);
            default -> {
                // Inline nodes are not parsed and cannot occur below a document.
            }
        }
    }

    private void items(ListBlock list, List<Node> nodes) {
        String marker = switch (list) {
            case BulletList bullets -> bullets.getMarker();
            case OrderedList numbers -> "1" + numbers.getMarkerDelimiter();
            default -> "-";
        };
        for (var child = list.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof ListItem item) {
                nodes.add(item(marker, item));
            }
        }
    }

    private Node item(String marker, ListItem item) {
        List<Node> parts = new ArrayList<>();
        children(item, parts);
        List<Line> own = List.of();
        if (!parts.isEmpty() && parts.getFirst() instanceof Node.Text first) {
            own = first.lines();
            parts.removeFirst();
        }
        int first = item.getSourceSpans().isEmpty()
                ? 1
                : item.getSourceSpans().getFirst().getLineIndex() + 1;
        int last = Math.max(first, own.isEmpty() ? first : own.getLast().number());
        for (Node part : parts) {
            last = Math.max(last, part.last());
        }
        return new Node.Item(marker, own, List.copyOf(parts), first, last);
    }

    /** A text underlined with dashes is a heading only if it reads like one; often the dashes are a mere rule. */
    private void heading(Heading heading, List<Node> nodes) {
        List<Line> lines = lines(heading);
        if (lines.isEmpty()) {
            return;
        }
        boolean insideList = heading.getParent() instanceof ListItem;
        boolean marked = MARKED.matcher(lines.getFirst().text()).lookingAt();
        String title = HeadingText.clean(lines.getFirst().text());
        boolean underlined = !marked
                && lines.size() == 2
                && HeadingText.couldBeUnderlined(lines.getFirst().text());
        if (insideList || !(marked || underlined)) {
            int end = marked ? lines.size() : lines.size() - 1;
            text(lines.subList(0, end), nodes);
            return;
        }
        nodes.add(new Node.Heading(
                heading.getLevel(),
                title,
                lines.getFirst().number(),
                lines.getLast().number()));
    }

    private void paragraph(Block block, List<Node> nodes) {
        List<SourceSpan> spans = block.getSourceSpans();
        Optional<Node.Table> table = tables.find(spans);
        int end = table.map(found -> found.first() - spans.getFirst().getLineIndex() - 1)
                .orElse(spans.size());
        text(lines(block).subList(0, Math.min(end, spans.size())), nodes);
        table.ifPresent(nodes::add);
    }

    private static void text(List<Line> lines, List<Node> nodes) {
        List<Line> visible =
                lines.stream().filter(line -> !line.text().isEmpty()).toList();
        if (!visible.isEmpty()) {
            nodes.add(new Node.Text(visible));
        }
    }

    private static void literal(Block block, List<Node> nodes) {
        List<SourceSpan> spans = block.getSourceSpans();
        if (!spans.isEmpty()) {
            nodes.add(new Node.Literal(
                    spans.getFirst().getLineIndex() + 1, spans.getLast().getLineIndex() + 1));
        }
    }

    private Node table(TableBlock table) {
        List<Node.Cell> headers = List.of();
        List<Node.Row> rows = new ArrayList<>();
        for (var part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (var row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (row instanceof TableRow cells && part instanceof TableHead) {
                    headers = cells(cells);
                } else if (row instanceof TableRow cells) {
                    int line = cells.getSourceSpans().getFirst().getLineIndex() + 1;
                    rows.add(new Node.Row(line, cells(cells)));
                }
            }
        }
        List<SourceSpan> spans = table.getSourceSpans();
        return new Node.Table(
                headers,
                List.copyOf(rows),
                spans.getFirst().getLineIndex() + 1,
                spans.getLast().getLineIndex() + 1);
    }

    /** The cells of a row, cut at the bars that no backslash escapes. */
    private List<Node.Cell> cells(TableRow row) {
        SourceSpan span = row.getSourceSpans().getFirst();
        int start = span.getInputIndex();
        int end = end(span);
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        start += start < end && text.charAt(start) == '|' ? 1 : 0;
        end -= end > start && text.charAt(end - 1) == '|' && text.charAt(Math.max(start, end - 2)) != '\\' ? 1 : 0;
        List<Node.Cell> cells = new ArrayList<>();
        int from = start;
        for (int at = start; at < end; at++) {
            if (text.charAt(at) == '\\') {
                at++;
            } else if (text.charAt(at) == '|') {
                cells.add(structure.cell(from, at));
                from = at + 1;
            }
        }
        cells.add(structure.cell(from, end));
        return List.copyOf(cells);
    }

    private List<Line> lines(Block block) {
        return block.getSourceSpans().stream()
                .map(span -> new Line(span.getLineIndex() + 1, text.substring(span.getInputIndex(), end(span))))
                .toList();
    }

    private static int end(SourceSpan span) {
        return span.getInputIndex() + span.getLength();
    }
}
