package dev.lookback.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lookback.glossary.Glossary;
import dev.lookback.report.ParseHints;
import dev.lookback.report.Report;
import dev.lookback.report.ReportParser;
import dev.lookback.report.UnreadableReportException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One layout as many authors would write it, in {@code facts/variants.txt}: the text of a report, a line of five dashes, and
 * its incidents, a line each: detected, recovered, symptom, cause, handling; {@code *} where any value will do.
 */
class LayoutVariantsTest {
    private static final Path VARIANTS = Path.of("src/test/resources/facts/variants.txt");
    private static final Glossary GLOSSARY = Glossary.shipped();
    private static final FactExtractor EXTRACTOR = new FactExtractor(() -> GLOSSARY);

    static Stream<Variant> variants() {
        try {
            return Arrays.stream(Files.readString(VARIANTS).split("(?m)^={5}.*\\R", -1))
                    .filter(variant -> !variant.isBlank())
                    .map(variant -> variant.split("(?m)^-{5}$", 2))
                    .map(parts -> new Variant(parts[0], parts[1].strip().lines().toList()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    record Variant(String text, List<String> incidents) {
        @Override
        public String toString() {
            return text.strip()
                    .lines()
                    .filter(line -> !line.isBlank())
                    .skip(1)
                    .findFirst()
                    .orElse("");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("variants")
    void readsTheIncidents(Variant variant) throws UnreadableReportException {
        Report report =
                new ReportParser().parse("report.md", variant.text().getBytes(StandardCharsets.UTF_8), ParseHints.NONE);
        List<Incident> found = EXTRACTOR.extract(report).incidents();
        List<String> told = found.stream().map(LayoutVariantsTest::line).toList();
        assertEquals(variant.incidents().size(), found.size(), () -> String.join("\n", told));
        for (int at = 0; at < found.size(); at++) {
            String wanted = variant.incidents().get(at);
            assertEquals(wanted, masked(told.get(at), wanted));
        }
    }

    /** What was found, with a star where any value will do. */
    private static String masked(String told, String wanted) {
        String[] found = told.split(" \\| ", -1);
        String[] expected = wanted.split(" \\| ", -1);
        return Stream.iterate(0, at -> at < found.length, at -> at + 1)
                .map(at -> at < expected.length && expected[at].equals("*") ? "*" : found[at])
                .collect(Collectors.joining(" | "));
    }

    private static String line(Incident incident) {
        return Stream.of(
                        String.valueOf(incident.detected()),
                        String.valueOf(incident.recovered()),
                        text(incident.symptom()),
                        text(incident.cause()),
                        text(incident.handling()))
                .collect(Collectors.joining(" | "));
    }

    private static String text(@Nullable Field field) {
        return field == null ? "null" : field.text().replace('\n', '⏎').replace('|', '/');
    }
}
