package dev.lookback.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * A report with its text.
 *
 * @param item what the list of reports says of it
 * @param revision hash of the file
 * @param outline its headings, in the order of the file
 * @param lines the file's lines as on disk, without their breaks
 */
public record ReportJson(@JsonUnwrapped ReportItemJson item, String revision, List<Heading> outline, List<Line> lines) {
    public ReportJson {
        outline = List.copyOf(outline);
        lines = List.copyOf(lines);
    }

    /**
     * A heading.
     *
     * @param title without marks such as {@code #} and {@code 【】}
     * @param line where it stands, from 1
     * @param level 1 for the outermost
     */
    public record Heading(String title, int line, int level) {}

    /**
     * One line.
     *
     * @param n its number, from 1
     * @param text without its break
     */
    public record Line(int n, String text) {}
}
