package dev.lookback.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.SourceSpan;

/** Finds tables that are no Markdown: lines with tabs from a spreadsheet, bars without a line of dashes, aligned columns. */
final class PlainTables {
    private static final Pattern TAB = Pattern.compile("\\t");
    private static final Pattern BAR = Pattern.compile("\\|");
    private static final Pattern GAP = Pattern.compile(" {2,}");
    private static final Pattern SENTENCE = Pattern.compile("[。；;：:！!？?]");
    private static final int LEAST_COLUMNS = 3;

    private final StructuralText structure;
    private final String text;

    PlainTables(StructuralText structure) {
        this.structure = structure;
        text = structure.text();
    }

    /** The table at the end of a paragraph, from the first line on that has as many columns as all behind it. */
    Optional<Node.Table> find(List<SourceSpan> lines) {
        return find(lines, TAB, 2).or(() -> find(lines, BAR, 2)).or(() -> find(lines, GAP, 3));
    }

    private Optional<Node.Table> find(List<SourceSpan> lines, Pattern separator, int leastLines) {
        List<List<Node.Cell>> rows = new ArrayList<>();
        int first = lines.size();
        while (first > 0) {
            List<Node.Cell> cells = cells(lines.get(first - 1), separator);
            if (cells.size() < LEAST_COLUMNS
                    || (!rows.isEmpty() && cells.size() != rows.getFirst().size())) {
                break;
            }
            rows.add(cells);
            first--;
        }
        Collections.reverse(rows);
        if (rows.size() < leastLines || !isHeader(rows.getFirst())) {
            return Optional.empty();
        }
        List<Node.Row> body = new ArrayList<>();
        for (int at = 1; at < rows.size(); at++) {
            body.add(new Node.Row(lines.get(first + at).getLineIndex() + 1, rows.get(at)));
        }
        return Optional.of(new Node.Table(
                rows.getFirst(),
                List.copyOf(body),
                lines.get(first).getLineIndex() + 1,
                lines.getLast().getLineIndex() + 1));
    }

    /** Short names without figures, none of them empty. */
    private static boolean isHeader(List<Node.Cell> cells) {
        return cells.stream()
                .allMatch(cell -> !cell.text().isEmpty()
                        && cell.text().length() <= 20
                        && cell.text().chars().noneMatch(Character::isDigit)
                        && !SENTENCE.matcher(cell.text()).find());
    }

    private List<Node.Cell> cells(SourceSpan line, Pattern separator) {
        int start = line.getInputIndex();
        int end = start + line.getLength();
        if (separator == BAR) {
            start += start < end && text.charAt(start) == '|' ? 1 : 0;
            end -= end > start && text.charAt(end - 1) == '|' ? 1 : 0;
        }
        List<Node.Cell> cells = new ArrayList<>();
        Matcher matcher = separator.matcher(text).region(start, end);
        int from = start;
        while (matcher.find()) {
            cells.add(cell(from, matcher.start()));
            from = matcher.end();
        }
        cells.add(cell(from, end));
        return cells;
    }

    private Node.Cell cell(int from, int to) {
        return structure.cell(from, to);
    }
}
