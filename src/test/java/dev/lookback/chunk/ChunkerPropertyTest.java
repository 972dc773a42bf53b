package dev.lookback.chunk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lookback.report.Block;
import dev.lookback.report.ParseHints;
import dev.lookback.report.RandomReports;
import dev.lookback.report.Report;
import dev.lookback.report.ReportParser;
import dev.lookback.report.UnreadableReportException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChunkerPropertyTest {
    /** A token for each character that is no space, and one for each run of spaces. */
    private static final TokenCounter COUNTER =
            text -> text.replaceAll("\\s+", " ").length();

    private static final int MAX_TOKENS = 96;

    static LongStream seeds() {
        return RandomReports.seeds();
    }

    @ParameterizedTest(name = "seed={0}")
    @MethodSource("seeds")
    void coversEveryBlockAndPointsIntoTheFile(long seed) throws UnreadableReportException {
        Report report = parse(seed);
        List<Chunk> chunks = new Chunker(COUNTER, MAX_TOKENS).chunk(report);
        StringBuilder covered = new StringBuilder();
        int end = 0;
        for (Chunk chunk : chunks) {
            assertEquals(report.text().slice(chunk.span()), chunk.text());
            assertEquals(true, chunk.span().start() >= end, () -> "chunks overlap: " + chunk);
            end = chunk.span().end();
            covered.append(chunk.text());
        }
        assertEquals(
                letters(blocks(report)),
                letters(covered.toString()),
                () -> report.text().text());
    }

    @ParameterizedTest(name = "seed={0}")
    @MethodSource("seeds")
    void splitsNoEventAndKeepsTheRestWithinTheLimit(long seed) throws UnreadableReportException {
        Report report = parse(seed);
        Set<Integer> whole = new HashSet<>();
        report.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(block -> block.kind() == Block.Kind.EVENT || block.kind() == Block.Kind.ROW)
                .filter(block -> !letters(report.text().slice(block.span())).isEmpty())
                .forEach(block -> whole.add(block.span().start()));
        List<String> wrong = new ArrayList<>();
        for (Chunk chunk : new Chunker(COUNTER, MAX_TOKENS).chunk(report)) {
            if (!whole.remove(chunk.span().start()) && COUNTER.count(chunk.text()) > MAX_TOKENS) {
                wrong.add(chunk.text());
            }
        }
        assertEquals(List.of(), wrong);
        assertEquals(Set.of(), whole);
    }

    @ParameterizedTest(name = "seed={0}")
    @MethodSource("seeds")
    void givesEveryChunkAnIdOfItsOwn(long seed) throws UnreadableReportException {
        List<Chunk> chunks = new Chunker(COUNTER, MAX_TOKENS).chunk(parse(seed));
        assertEquals(chunks.size(), chunks.stream().map(Chunk::id).distinct().count());
    }

    private static String blocks(Report report) {
        StringBuilder text = new StringBuilder();
        Stream<Block> blocks = report.sections().stream().flatMap(section -> section.blocks().stream());
        blocks.forEach(block -> text.append(report.text().slice(block.span())));
        return text.toString();
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private static Report parse(long seed) throws UnreadableReportException {
        byte[] bytes = new RandomReports(seed).next().getBytes(StandardCharsets.UTF_8);
        return new ReportParser().parse("r.md", bytes, ParseHints.NONE);
    }
}
