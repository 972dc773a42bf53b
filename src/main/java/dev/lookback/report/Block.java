package dev.lookback.report;

import java.util.List;

/**
 * The smallest part of a report that stands on its own.
 *
 * <p>Blocks of a section follow one another in the order of the file. The span of a block covers its own lines and those
 * of its children; own lines come first.
 *
 * @param kind what it is
 * @param span all its lines, children included
 * @param ownSpan its own lines, without the children
 * @param context what a reader has to know to understand it: parent bullets outermost first, or the table's header line
 * @param cells the cells of a table row with their headers; empty for other kinds
 * @param children nested bullets; empty for events, rows and plain blocks
 */
public record Block(
        Kind kind, SourceSpan span, SourceSpan ownSpan, List<String> context, List<Cell> cells, List<Block> children) {
    public Block {
        context = List.copyOf(context);
        cells = List.copyOf(cells);
        children = List.copyOf(children);
    }

    /** What a block is. */
    public enum Kind {
        /** A paragraph of prose. */
        PARAGRAPH,
        /** A bullet or numbered item. */
        ITEM,
        /** Something that happened: lines that begin with a time or labels, with cause, handling and the like. Never split. */
        EVENT,
        /** One row of a table. */
        ROW,
        /** Code, HTML or another literal. */
        LITERAL
    }

    /**
     * One cell of a table row.
     *
     * @param header text of the column's header; empty if it has none
     * @param text the cell's text, trimmed
     * @param span where the text stands
     */
    public record Cell(String header, String text, SourceSpan span) {}
}
