package dev.lookback.eval;

import dev.lookback.answer.Assistant;
import dev.lookback.retrieve.RetrievalWeights;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * nDCG@10 of rankings by some weights.
 *
 * @param groups by collection, language of the question and part
 */
public record RankingScores(Map<Group, Mean> groups) {
    /**
     * Questions that are scored together.
     *
     * @param collection name of the collection
     * @param lang their language
     * @param heldOut whether they are kept back from learning
     */
    public record Group(String collection, String lang, boolean heldOut) implements Comparable<Group> {
        @Override
        public int compareTo(Group other) {
            int byName = (collection + " " + lang).compareTo(other.collection + " " + other.lang);
            return byName != 0 ? byName : Boolean.compare(heldOut, other.heldOut);
        }
    }

    /**
     * A mean.
     *
     * @param topics number of questions
     * @param ndcg their mean nDCG@10
     */
    public record Mean(int topics, double ndcg) {
        private Mean plus(double value) {
            return new Mean(topics + 1, (ndcg * topics + value) / (topics + 1));
        }
    }

    public RankingScores {
        groups = new TreeMap<>(groups);
    }

    /** Scores the questions of one part, or of both. */
    static RankingScores of(List<LearningSet> sets, RetrievalWeights weights, Collection<Boolean> heldOut) {
        Map<Group, Mean> groups = new TreeMap<>();
        for (LearningSet set : sets) {
            Assistant assistant = set.assistant().apply(weights);
            for (Topic topic : set.topics()) {
                if (heldOut.contains(topic.isHeldOut())) {
                    Group group = new Group(set.name(), topic.lang(), topic.isHeldOut());
                    Mean before = groups.getOrDefault(group, new Mean(0, 0));
                    groups.put(group, before.plus(Evaluation.ndcg(assistant, topic)));
                }
            }
        }
        return new RankingScores(groups);
    }

    /** Mean of one group; of no topics if there is none. */
    public Mean of(Group group) {
        return groups.getOrDefault(group, new Mean(0, 0));
    }

    /** Mean over the groups of one part; a group counts by the square root of its size, so that no collection decides alone. */
    public double mean(boolean heldOut) {
        double sum = 0;
        double weights = 0;
        for (Map.Entry<Group, Mean> each : groups.entrySet()) {
            if (each.getKey().heldOut() == heldOut) {
                double weight = Math.sqrt(each.getValue().topics());
                sum += weight * each.getValue().ndcg();
                weights += weight;
            }
        }
        return weights == 0 ? 0 : sum / weights;
    }
}
