package dev.lookback.retrieve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lookback.chunk.Chunk;
import dev.lookback.index.ChunkKind;
import dev.lookback.index.FieldWeights;
import dev.lookback.index.Hit;
import dev.lookback.index.ReportSummary;
import dev.lookback.index.SearchResult;
import dev.lookback.report.SourceSpan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FusionTest {
    private static final RetrievalWeights WEIGHTS = new RetrievalWeights(
            new FieldWeights(1, 1, 1, 1, 1, 1),
            1,
            new RetrievalWeights.Trust(-2, 6),
            new RetrievalWeights.VectorWeights(0.1, 0.2, 1),
            new RetrievalWeights.PassageWeights(0.3, 0.1, 0.05, 0.2));
    private static final ReportSummary REPORT = new ReportSummary("r.md", "title", null, null, null, "1", List.of());
    private final ContentTerm disk = new ContentTerm("磁盘", List.of("磁盘"), ContentTerm.Kind.WORD);
    private final ContentTerm fault = new ContentTerm("损坏", List.of("损坏"), ContentTerm.Kind.WORD);
    private final Coverage coverage = new Coverage(List.of(disk, fault), Map.of("磁盘", 3, "损坏", 3), 100);

    @Test
    void trustsWordsThatCoverTheQuestion() {
        Hit exact = hit("words", "磁盘损坏", 9);
        Hit near = hit("vector", "存储设备出错", 0.8f);

        assertEquals(List.of("words", "vector"), ids(List.of(exact), List.of(near)));
    }

    @Test
    void trustsVectorsWhenNoPassageHoldsTheWords() {
        Hit stray = hit("words", "其他内容", 2);
        Hit near = hit("vector", "存储设备出错", 0.8f);
        Hit far = hit("far", "会议纪要", 0.3f);

        assertEquals(List.of("vector", "words", "far"), ids(List.of(stray), List.of(near, far)));
    }

    @Test
    void tellsWhoFoundAPassageAndWhatItsScoreIsMadeOf() {
        Hit both = hit("both", "磁盘损坏", 9);
        Fusion fusion = new Fusion(WEIGHTS, coverage, Set.of(), false, new Fusion.Vectors(true, 0.35, 0.15));

        RankedPassage found = fusion.fuse(
                        new SearchResult(List.of(both), List.of(hit("both", "磁盘损坏", 0.7f)), List.of()))
                .getFirst();

        assertEquals(Set.of(RankedPassage.Searcher.WORDS, RankedPassage.Searcher.VECTOR), found.foundBy());
        assertEquals(9, found.parts().words());
        assertEquals(0.7, found.parts().nearness(), 1e-6);
        assertEquals(1, found.parts().coverage(), 1e-9);
    }

    @ParameterizedTest(name = "seed={0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void doesNotDependOnTheOrderOfEqualHits(long seed) {
        List<Hit> hits = new ArrayList<>();
        for (int at = 0; at < 20; at++) {
            hits.add(hit("h" + at, "磁盘", 1));
        }
        List<String> expected = ids(hits, List.of());
        Collections.shuffle(hits, new Random(seed));

        assertEquals(expected, ids(hits, List.of()));
    }

    @ParameterizedTest(name = "seed={0}")
    @ValueSource(longs = {1, 2, 3})
    void givesScoresFromZeroToOneInFallingOrder(long seed) {
        Random random = new Random(seed);
        List<Hit> words = new ArrayList<>();
        for (int at = 20; at > 0; at--) {
            words.add(hit("h" + at, random.nextBoolean() ? "磁盘" : "损坏", at));
        }
        List<RankedPassage> ranked = new Fusion(
                        WEIGHTS, coverage, Set.of(), false, new Fusion.Vectors(true, 0.35, 0.15))
                .fuse(new SearchResult(words, List.of(), List.of()));
        double before = 1;
        for (RankedPassage found : ranked) {
            assertTrue(found.score() <= before && found.score() >= 0, () -> "score " + found.score());
            before = found.score();
        }
    }

    private List<String> ids(List<Hit> words, List<Hit> vectors) {
        return new Fusion(WEIGHTS, coverage, Set.of(), false, new Fusion.Vectors(true, 0.35, 0.15))
                .fuse(new SearchResult(words, vectors, List.of())).stream()
                        .map(found -> found.passage().id())
                        .toList();
    }

    private static Hit hit(String id, String text, float score) {
        Chunk chunk = new Chunk(id, new SourceSpan("r.md", 1, 1, 0, text.length()), text, List.of(), List.of());
        return new Hit(chunk, REPORT, ChunkKind.NOTE, List.of(), null, null, 1, score);
    }
}
