package dev.lookback.eval;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Measures of one ranked list. A judgment is met at the first passage that holds its quote; further passages that hold it
 * gain nothing.
 */
final class Measures {
    private Measures() {}

    /**
     * Share of the judgments met within the first k passages.
     *
     * @param met for each rank, best first, the judgments that its passage holds
     * @param judged number of judgments, at least 1
     * @param k cut-off, at least 1
     */
    static double recall(List<Set<Integer>> met, int judged, int k) {
        return (double) met.stream().limit(k).flatMap(Set::stream).distinct().count() / judged;
    }

    /** One over the rank of the first relevant passage within the first k; 0 if there is none. */
    static double reciprocalRank(List<Set<Integer>> met, int k) {
        for (int rank = 1; rank <= Math.min(k, met.size()); rank++) {
            if (!met.get(rank - 1).isEmpty()) {
                return 1.0 / rank;
            }
        }
        return 0;
    }

    /**
     * Normalised discounted cumulative gain at a cut-off: gain 1 for a passage that meets a judgment not met before,
     * discount log2(rank + 1) as in trec_eval.
     *
     * @return a value in [0, 1]
     */
    static double ndcg(List<Set<Integer>> met, int judged, int k) {
        double gained = 0;
        Set<Integer> seen = new HashSet<>();
        for (int rank = 1; rank <= Math.min(k, met.size()); rank++) {
            if (seen.addAll(met.get(rank - 1))) {
                gained += 1 / log2(rank + 1.0);
            }
        }
        double ideal = 0;
        for (int rank = 1; rank <= Math.min(k, judged); rank++) {
            ideal += 1 / log2(rank + 1.0);
        }
        return Math.min(1, gained / ideal);
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
