package dev.lookback.eval;

import dev.lookback.retrieve.RetrievalWeights;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.function.Consumer;

/** Learns ranking weights from the training part of judged questions; the part held out only tells what they are worth. */
public final class WeightLearner {
    private final List<LearningSet> sets;
    private final Consumer<String> progress;

    /**
     * @param sets collections to learn from, all at once
     * @param progress told about each weight that was moved
     */
    public WeightLearner(List<LearningSet> sets, Consumer<String> progress) {
        this.sets = List.copyOf(sets);
        this.progress = progress;
    }

    /** Scores of all questions by some weights. */
    public RankingScores score(Properties weights) {
        return score(weights, Set.of(false, true));
    }

    /**
     * Weights that rank the training questions better. The same every time.
     *
     * @param start where to begin
     * @param rounds how often every weight is tried, at most
     */
    public Properties learn(Properties start, int rounds) {
        return new CoordinateAscent(
                        start, weights -> score(weights, Set.of(false)).mean(false), progress)
                .climb(rounds);
    }

    private RankingScores score(Properties weights, Set<Boolean> heldOut) {
        return RankingScores.of(sets, RetrievalWeights.of(weights), heldOut);
    }
}
