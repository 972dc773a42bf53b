package dev.lookback.web;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as RFC 4180 has it, with a header.
 *
 * <p>Reports are written by people, and spreadsheets run cells that look like formulas: text that begins like one gets an
 * apostrophe in front, which they take for "this is text".
 */
final class CsvTable {
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n＝＋－＠";
    private static final CsvMapper MAPPER = CsvMapper.csvBuilder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build();
    private static final CsvSchema SCHEMA = CsvSchema.emptySchema().withLineSeparator("\r\n");

    private final List<List<String>> rows = new ArrayList<>();

    CsvTable(String... columns) {
        rows.add(List.of(columns));
    }

    /** Adds a row; numbers stay as they are, null is an empty cell. */
    CsvTable row(@Nullable Object... cells) {
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(cell instanceof Number || cell == null ? number(cell) : guarded(cell.toString()));
        }
        rows.add(row);
        return this;
    }

    private static String number(@Nullable Object number) {
        return number == null ? "" : number.toString();
    }

    private static String guarded(String text) {
        String begin = text.stripLeading();
        boolean formula = !text.isEmpty()
                && (BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0
                        || (!begin.isEmpty() && BEGINS_A_FORMULA.indexOf(begin.charAt(0)) >= 0));
        return formula ? "'" + text : text;
    }

    String text() {
        StringWriter text = new StringWriter();
        try (SequenceWriter writer = MAPPER.writer(SCHEMA).writeValues(text)) {
            for (List<String> row : rows) {
                writer.write(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
