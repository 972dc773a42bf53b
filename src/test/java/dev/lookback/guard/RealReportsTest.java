package dev.lookback.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lookback.glossary.Glossary;
import dev.lookback.glossary.Lexicon;
import dev.lookback.report.Period;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Lines of real reports, told as they are and with one digit changed. Skipped where these reports do not lie. */
class RealReportsTest {
    private static final Path REPORTS = Path.of("../shared/reports");
    private static final Pattern DIGITS = Pattern.compile("(?<![A-Za-z\\d.])\\d{2,}(?![A-Za-z\\d])");

    @Test
    void showsWhatIsThereAndNoChangedFigure() throws IOException {
        assumeTrue(Files.isDirectory(REPORTS), "the real reports are not here");
        Guard guard = new Guard(Glossary.shipped(), Lexicon.shipped());
        Random random = new Random(1);
        List<String> shown = new ArrayList<>();
        List<String> heldBack = new ArrayList<>();
        int lines = 0;
        for (String line : lines()) {
            Period week = new Period(LocalDate.of(2023, 8, 7), LocalDate.of(2023, 8, 13));
            Evidence evidence =
                    guard.evidence(List.of(new Source(1, line, "", List.of(), "", week, null)), "", true, null);
            String bare = line.replaceAll("^(?:\\s|[*-]|\\d{1,2}[.、](?!\\d))+", "");
            lines++;
            if (!guard.check(bare + "[1]。", evidence).passes()) {
                heldBack.add(bare + " " + guard.check(bare + "[1]。", evidence).faults());
            }
            Matcher number = DIGITS.matcher(bare);
            if (number.find()) {
                String other = changed(number.group(), line, random);
                String lie = bare.substring(0, number.start()) + other + bare.substring(number.end());
                if (guard.check(lie + "[1]。", evidence).passes()) {
                    shown.add(number.group() + " > " + other + ": " + bare);
                }
            }
        }
        assertEquals(List.of(), shown);
        int total = lines;
        assertEquals(
                0,
                heldBack.size() * 50 / Math.max(1, lines),
                () -> "held back of " + total + ": " + String.join("\n", heldBack));
    }

    private static String changed(String number, String line, Random random) {
        String other = number;
        while (line.contains(other)) {
            int at = random.nextInt(number.length());
            other = number.substring(0, at) + (1 + random.nextInt(9)) + number.substring(at + 1);
        }
        return other;
    }

    private static List<String> lines() throws IOException {
        try (Stream<Path> files = Files.list(REPORTS)) {
            List<String> lines = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                Files.readAllLines(file).stream()
                        .filter(line ->
                                line.strip().length() > 16 && line.strip().length() < 200)
                        .filter(line -> !line.startsWith("#") && !line.startsWith("Created") && !line.contains("]("))
                        .forEach(lines::add);
            }
            return lines;
        }
    }
}
