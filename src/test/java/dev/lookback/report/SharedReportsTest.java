package dev.lookback.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The real reports, where they lie beside the project. */
class SharedReportsTest {
    private static final Path SHARED = Path.of("..", "shared");
    private static final Pattern FIELD =
            Pattern.compile("\"(report|quote|cause|handling)\": \"((?:[^\"\\\\]|\\\\.)*)\"");

    @BeforeEach
    void needsTheSharedFolder() {
        Assumptions.assumeTrue(
                Files.isDirectory(SHARED.resolve("reports")), "skipped: the real reports are not beside the project");
    }

    @Test
    void tellsTheRightPeriods() throws IOException {
        Map<String, String> periods = new TreeMap<>();
        for (Map.Entry<String, Report> entry : reports().entrySet()) {
            Period period = entry.getValue().period();
            periods.put(entry.getKey().substring(0, 3), period == null ? "" : period.from() + " to " + period.to());
        }
        assertEquals(
                Map.of(
                        "000", "2023-08-07 to 2023-08-13",
                        "001", "2023-05-08 to 2023-05-14",
                        "002", "2024-06-24 to 2024-06-30",
                        "003", "2023-12-04 to 2023-12-10",
                        "004", "2023-01-30 to 2023-02-05"),
                periods);
    }

    @Test
    void putsEachIncidentIntoOneEventOfItsOwn() throws IOException {
        Map<String, Report> reports = reports();
        List<String> wrong = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (String line : Files.readAllLines(SHARED.resolve("eval/seeds/incidents.jsonl"))) {
            Map<String, String> incident = fields(line);
            List<String> events = eventsWith(reports.get(incident.getOrDefault("report", "")), incident);
            if (events.size() != 1 || !taken.add(events.getFirst())) {
                wrong.add(incident + " in " + events);
            }
        }
        assertEquals(List.of(), wrong);
        assertEquals(27, taken.size());
    }

    private static List<String> eventsWith(Report report, Map<String, String> incident) {
        List<String> found = new ArrayList<>();
        for (Section section : report.sections()) {
            for (Block block : section.blocks()) {
                String text = bare(report.text().slice(block.span()));
                boolean all = incident.entrySet().stream()
                        .filter(field -> !field.getKey().equals("report"))
                        .allMatch(field -> text.contains(bare(field.getValue())));
                if (block.kind() == Block.Kind.EVENT && all) {
                    found.add(report.id() + ":" + block.span().firstLine());
                }
            }
        }
        return found;
    }

    private static Map<String, String> fields(String line) {
        Map<String, String> fields = new TreeMap<>();
        Matcher matcher = FIELD.matcher(line);
        while (matcher.find()) {
            fields.put(matcher.group(1), matcher.group(2).replace("\\\"", "\""));
        }
        return fields;
    }

    private static Map<String, Report> reports() throws IOException {
        Map<String, Report> reports = new TreeMap<>();
        try (var files = Files.list(SHARED.resolve("reports"))) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                reports.put(name, new ReportParser().parse(name, Files.readAllBytes(file), ParseHints.NONE));
            }
        }
        return reports;
    }

    private static String bare(String text) {
        return text.replaceAll("\\s+", "");
    }
}
