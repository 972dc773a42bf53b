package dev.lookback.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report without its text.
 *
 * @param id path of the file
 * @param title as written
 * @param author if stated
 * @param period days it covers; null if unknown
 * @param dated day from which it exists; null if unknown
 * @param problems what its author should know
 */
public record ReportItemJson(
        String id,
        String title,
        @Nullable String author,
        @Nullable PeriodJson period,
        @Nullable LocalDate dated,
        List<Note> problems) {
    public ReportItemJson {
        problems = List.copyOf(problems);
    }

    /**
     * Something found while a report was read.
     *
     * @param line where, counted from 1
     * @param message one sentence
     */
    public record Note(int line, String message) {}
}
