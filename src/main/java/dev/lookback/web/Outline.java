package dev.lookback.web;

import dev.lookback.report.Report;
import dev.lookback.report.Section;
import java.util.ArrayList;
import java.util.List;

/**
 * The headings of a report. A {@link Section} knows the path of its headings but not where they stand, so each is looked
 * for from the one before it on.
 */
final class Outline {
    private final Report report;
    private final List<ReportJson.Heading> headings = new ArrayList<>();
    private int line = 1;

    private Outline(Report report) {
        this.report = report;
    }

    static List<ReportJson.Heading> of(Report report) {
        Outline outline = new Outline(report);
        List<String> before = List.of();
        for (Section section : report.sections()) {
            outline.add(before, section);
            before = section.path();
        }
        return outline.headings;
    }

    private void add(List<String> before, Section section) {
        int end = section.blocks().isEmpty()
                ? report.text().lineCount()
                : section.blocks().getFirst().span().firstLine();
        List<String> path = section.path();
        for (int level = shared(before, path); level < path.size(); level++) {
            line = find(path.get(level), end);
            headings.add(new ReportJson.Heading(path.get(level), line, level + 1));
        }
    }

    /** How many headings two paths have in common from the outermost on. */
    private static int shared(List<String> one, List<String> other) {
        int shared = 0;
        while (shared < Math.min(one.size(), other.size()) && one.get(shared).equals(other.get(shared))) {
            shared++;
        }
        return shared;
    }

    /** The next line that holds the heading; where none does, because marks stand within it, the section's first line. */
    private int find(String heading, int end) {
        for (int number = line; number <= end; number++) {
            if (report.text().line(number).contains(heading)) {
                return number;
            }
        }
        return end;
    }
}
