package dev.lookback.answer;

import java.util.List;

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
