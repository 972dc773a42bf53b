package dev.lookback.eval;

import dev.lookback.answer.Assistant;
import dev.lookback.retrieve.RetrievalWeights;
import java.util.List;
import java.util.function.Function;

/**
 * A collection of reports with judged questions, for learning ranking weights.
 *
 * @param name as printed
 * @param topics judged questions; those held out are never learned from, those that name no passage are left out
 * @param assistant searches the collection by given weights
 */
public record LearningSet(String name, List<Topic> topics, Function<RetrievalWeights, Assistant> assistant) {
    public LearningSet {
        topics = topics.stream().filter(topic -> !topic.gold().isEmpty()).toList();
    }
}
