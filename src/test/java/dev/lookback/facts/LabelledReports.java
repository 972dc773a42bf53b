package dev.lookback.facts;

import dev.lookback.report.ParseHints;
import dev.lookback.report.Period;
import dev.lookback.report.Report;
import dev.lookback.report.ReportParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder of reports with labels beside them. */
final class LabelledReports {
    /** Nothing about neighbours, as if read on some day after all of them were written. */
    private static final ParseHints HINTS =
            new ParseHints(null, ParseHints.NONE.weekRule(), LocalDate.of(2026, 11, 30));

    private LabelledReports() {}

    /** The reports of a folder, parsed, in order of their names. */
    static List<Report> parse(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file ->
                            file.toString().endsWith(".md") || file.toString().endsWith(".txt"))
                    .filter(file -> !file.getFileName().toString().equals("complete.txt"))
                    .sorted()
                    .map(file -> parse(folder, file))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The reports of a folder in the order in which they were written. */
    static List<Report> inOrder(Path folder) {
        return parse(folder).stream()
                .sorted(Comparator.comparing(Report::period, Comparator.nullsFirst(Comparator.comparing(Period::to))))
                .toList();
    }

    static Report parse(Path folder, Path file) {
        try {
            String id = folder.relativize(file).toString().replace('\\', '/');
            return new ReportParser().parse(id, Files.readAllBytes(file), HINTS);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
