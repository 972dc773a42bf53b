package dev.lookback.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MeasuresTest {
    private static final List<Set<Integer>> MET = List.of(Set.of(), Set.of(0), Set.of(0), Set.of(1, 2));

    @Test
    void recallCountsJudgmentsMetWithinTheCutOff() {
        assertEquals(0, Measures.recall(MET, 3, 1));
        assertEquals(1 / 3.0, Measures.recall(MET, 3, 3));
        assertEquals(1, Measures.recall(MET, 3, 10));
    }

    @Test
    void reciprocalRankIsThatOfTheFirstRelevantPassage() {
        assertEquals(0.5, Measures.reciprocalRank(MET, 10));
        assertEquals(0, Measures.reciprocalRank(MET, 1));
    }

    @Test
    void ndcgGivesNothingForAJudgmentMetAgain() {
        double gained = 1 / log2(3) + 1 / log2(5);
        double ideal = 1 + 1 / log2(3) + 1 / log2(4);
        assertEquals(gained / ideal, Measures.ndcg(MET, 3, 10), 1e-12);
    }

    @Test
    void ndcgOfAnIdealRankingIsOne() {
        assertEquals(1, Measures.ndcg(List.of(Set.of(1), Set.of(0)), 2, 10), 1e-12);
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
