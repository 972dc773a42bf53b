package dev.lookback.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps count of the cells of an HTML table while its tags are taken off.
 *
 * <p>A row of cells must become one line: line breaks inside a cell are held back until the row ends, so that the number of
 * lines stays. A cell with {@code rowspan} is remembered for the rows below.
 */
final class HtmlRows {
    /**
     * A cell that reaches into rows below.
     *
     * @param column index in its row
     * @param from where its words begin in the cleaned text
     * @param rows how many rows it still fills
     */
    record Cell(int column, int from, int to, int rows) {}

    private final List<Cell> spanning = new ArrayList<>();
    private final List<Integer> held = new ArrayList<>();
    private int rowStart;
    private int column;
    private int start;
    private int span;
    private boolean inCell;

    void begin(int from) {
        rowStart = from;
        column = 0;
        inCell = false;
    }

    void beginCell(int from, int rows) {
        start = from;
        span = rows;
        inCell = true;
    }

    void repeat(Cell cell, int from) {
        spanning.remove(cell);
        start = from;
        span = cell.rows();
        inCell = true;
    }

    void endCell(int to) {
        if (inCell && span > 1) {
            spanning.add(new Cell(column, start, to, span - 1));
        }
        column += inCell ? 1 : 0;
        inCell = false;
    }

    /** The cell from above that stands in this column; null if there is none. */
    @Nullable
    Cell spanned() {
        return spanning.stream()
                .filter(cell -> cell.column() == column && cell.rows() > 0 && !isFresh(cell))
                .findFirst()
                .orElse(null);
    }

    /** Cells of this very row count for the rows below only. */
    private boolean isFresh(Cell cell) {
        return cell.from() >= rowStart;
    }

    boolean isInCell() {
        return inCell;
    }

    void hold(char character, int offset) {
        if (character == '\n') {
            held.add(offset);
        }
    }

    /** The line breaks held back, by their offsets. */
    List<Integer> end() {
        inCell = false;
        List<Integer> breaks = List.copyOf(held);
        held.clear();
        return breaks;
    }
}
