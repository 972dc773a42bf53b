package dev.lookback.answer;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Rows behind an answer.
 *
 * @param columns headings, in the answer's language
 * @param rows as many cells each as there are columns
 */
public record Table(List<String> columns, List<Row> rows) {
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** The same rows with other numbers of citations. */
    Table renumbered(UnaryOperator<List<Integer>> numbers) {
        return new Table(
                columns,
                rows.stream()
                        .map(row -> new Row(row.cells(), numbers.apply(row.citations())))
                        .toList());
    }

    /**
     * One row.
     *
     * @param cells texts, empty where nothing is known
     * @param citations numbers of the citations the row rests on
     */
    public record Row(List<String> cells, List<Integer> citations) {
        public Row {
            cells = List.copyOf(cells);
            citations = List.copyOf(citations);
        }
    }
}
