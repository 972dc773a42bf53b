package dev.lookback.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * A report with its text.
 *
 * @param item what the list of reports says of it
 * @param revision hash of the file
 * @param lines the file's lines as on disk, without their breaks
 */
public record ReportJson(@JsonUnwrapped ReportItemJson item, String revision, List<Line> lines) {
    public ReportJson {
        lines = List.copyOf(lines);
    }

    /**
     * One line.
     *
     * @param n its number, from 1
     * @param text without its break
     */
    public record Line(int n, String text) {}
}
