package dev.lookback.report;

import java.util.List;

/** A part of the Markdown tree, as far as a report's structure needs it. Lines are counted from 1. */
sealed interface Node {
    int first();

    int last();

    /** A heading line. */
    record Heading(int level, String text, int first, int last) implements Node {}

    /** The lines of a paragraph; never empty. */
    record Text(List<Line> lines) implements Node {
        @Override
        public int first() {
            return lines.getFirst().number();
        }

        @Override
        public int last() {
            return lines.getLast().number();
        }
    }

    /**
     * An item of a list.
     *
     * @param marker the kind of list, the same for all its items
     * @param own lines of its first paragraph; empty if it begins with something else
     * @param children what follows the first paragraph
     */
    record Item(String marker, List<Line> own, List<Node> children, int first, int last) implements Node {}

    /** A table. */
    record Table(List<Cell> headers, List<Row> rows, int first, int last) implements Node {}

    /** Code, a rule, front matter. */
    record Literal(int first, int last) implements Node {}

    /** A row of a table. */
    record Row(int line, List<Cell> cells) {}

    /** A cell, with its place in the report's text. */
    record Cell(String text, int start, int end) {}
}
