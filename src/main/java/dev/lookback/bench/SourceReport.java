package dev.lookback.bench;

import dev.lookback.report.ParseHints;
import dev.lookback.report.Period;
import dev.lookback.report.Report;
import dev.lookback.report.ReportParser;
import dev.lookback.report.UnreadableReportException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A report taken apart.
 *
 * @param author folder it lies in
 * @param monday first day it is about
 * @param parts what follows its title, in order
 */
record SourceReport(String author, LocalDate monday, List<Part> parts) {
    SourceReport {
        parts = List.copyOf(parts);
    }

    /**
     * A heading with the lines below it.
     *
     * @param heading the line as it is; empty for what stands above the first heading
     * @param body the lines up to the next heading
     */
    record Part(String heading, String body) {
        /** Parts of the same key may replace one another. */
        String key() {
            return heading.replaceAll("[^\\p{L}]+", "").toLowerCase(Locale.ROOT);
        }
    }

    /** All reports of a folder whose days are known, by path. */
    static List<SourceReport> readAll(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(file -> read(folder, file))
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<SourceReport> read(Path folder, Path file) {
        String id = folder.relativize(file).toString().replace('\\', '/');
        try {
            Report report = new ReportParser().parse(id, Files.readAllBytes(file), ParseHints.NONE);
            Period period = report.period();
            int slash = id.indexOf('/');
            return period == null
                    ? Optional.empty()
                    : Optional.of(new SourceReport(
                            slash < 0 ? "" : id.substring(0, slash),
                            period.from(),
                            parts(report.text().text())));
        } catch (UnreadableReportException notAReport) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Part> parts(String text) {
        List<Part> parts = new ArrayList<>();
        String heading = "";
        StringBuilder body = new StringBuilder();
        boolean first = true;
        for (String line : text.split("\\R", -1)) {
            if (first && !line.isBlank()) {
                first = false;
            } else if (line.startsWith("#")) {
                parts.add(new Part(heading, body.toString()));
                heading = line;
                body.setLength(0);
            } else {
                body.append(line).append('\n');
            }
        }
        parts.add(new Part(heading, body.toString()));
        return parts;
    }
}
