package dev.lookback.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReportParserPropertyTest {
    private static final String DAMAGE = "*_`[]()|#>-~<&\n\t 0１：/.日月点周";

    static LongStream seeds() {
        return RandomReports.seeds();
    }

    @ParameterizedTest(name = "seed={0}")
    @MethodSource("seeds")
    void putsEveryLineIntoExactlyOneBlock(long seed) throws UnreadableReportException {
        RandomReports random = new RandomReports(seed);
        Report report = parse(random.next());
        List<String> wrong = new ArrayList<>();
        for (String word : random.words()) {
            long blocks = report.sections().stream()
                    .flatMap(section -> section.blocks().stream())
                    .filter(block -> report.text().slice(block.span()).contains(word))
                    .count();
            boolean heading = report.sections().stream()
                    .flatMap(section -> section.path().stream())
                    .anyMatch(text -> text.contains(word));
            boolean title =
                    report.title().contains(word) || isEmptySection(report, word) || isTableHeader(report, word);
            if (blocks != 1 && !(blocks == 0 && (heading || title))) {
                wrong.add(word + " in " + blocks);
            }
        }
        assertEquals(List.of(), wrong, () -> report.text().text());
    }

    @ParameterizedTest(name = "seed={0}")
    @MethodSource("seeds")
    void keepsBlocksInOrderAndApartAndChildrenInside(long seed) throws UnreadableReportException {
        Report report = parse(new RandomReports(seed).next());
        int line = 0;
        for (Section section : report.sections()) {
            for (Block block : section.blocks()) {
                assertEquals(
                        true,
                        block.span().firstLine() > line,
                        () -> block + "\n" + report.text().text());
                line = block.span().lastLine();
                checkInside(report, block);
            }
        }
    }

    @ParameterizedTest(name = "seed={0}")
    @MethodSource("seeds")
    void neverFailsOnDamagedText(long seed) throws UnreadableReportException {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(new RandomReports(seed).next());
        for (int damage = 0; damage < 40; damage++) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, DAMAGE.charAt(random.nextInt(DAMAGE.length())));
                default -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(30))));
            }
        }
        String damaged = text.append("x").toString();
        assertEquals(damaged, parse(damaged).text().text());
    }

    private static void checkInside(Report report, Block block) {
        assertEquals(true, block.span().contains(block.ownSpan()), block::toString);
        assertEquals(report.text().lines(block.span().firstLine(), block.span().lastLine()), block.span());
        int line = block.ownSpan().lastLine();
        for (Block child : block.children()) {
            assertEquals(true, child.span().firstLine() > line && block.span().contains(child.span()), block::toString);
            line = child.span().lastLine();
            checkInside(report, child);
        }
    }

    /** A heading with nothing below it is in no path. */
    private static boolean isEmptySection(Report report, String word) {
        List<String> lines = report.text().text().lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).contains(word)) {
                String next = at + 1 < lines.size() ? lines.get(at + 1) : "";
                return lines.get(at).startsWith("#") || next.startsWith("===") || next.startsWith("---");
            }
        }
        return false;
    }

    private static boolean isTableHeader(Report report, String word) {
        List<String> lines = report.text().text().lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).contains(word)) {
                return at + 1 < lines.size() && lines.get(at + 1).contains("|---|---|");
            }
        }
        return false;
    }

    private static Report parse(String text) throws UnreadableReportException {
        return new ReportParser().parse("r.md", text.getBytes(StandardCharsets.UTF_8), ParseHints.NONE);
    }
}
