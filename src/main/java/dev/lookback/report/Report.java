package dev.lookback.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One weekly report.
 *
 * @param id path relative to the report folder, {@code /}-separated, with its ending; for a file in a zip the zip's path,
 *     {@code !/} and the path inside
 * @param title as written, or the file's name without ending
 * @param author or team, if stated
 * @param period first and last day it covers; null if nothing tells
 * @param dated day from which the report exists, for questions as of an earlier day: the date in its title, else the last
 *     day of its period; null if nothing tells
 * @param revision hash of the file's bytes, lower-case hex
 * @param text the decoded text
 * @param sections in the order of the file
 * @param problems found while parsing
 */
public record Report(
        String id,
        String title,
        @Nullable String author,
        @Nullable Period period,
        @Nullable LocalDate dated,
        String revision,
        SourceText text,
        List<Section> sections,
        List<Problem> problems) {
    public Report {
        sections = List.copyOf(sections);
        problems = List.copyOf(problems);
    }
}
