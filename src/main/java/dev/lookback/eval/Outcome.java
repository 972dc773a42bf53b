package dev.lookback.eval;

import dev.lookback.answer.Answer;
import dev.lookback.retrieve.Retrieval;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the system did with one topic.
 *
 * @param topic the topic
 * @param met for each rank of the search, best first, the judgments its passage holds
 * @param ranking ids of the passages found, best first
 * @param cited number of citations of the answer
 * @param citedRelevant how many of them stand in a passage that holds a judged quote
 * @param citedGold judgments that some cited passage holds
 * @param refused whether the answer is notFound
 * @param reason why it is, null if it is not
 * @param support evidence that what the search found answers
 * @param matched whether the answer holds one of the wanted strings; null if that is not judged
 * @param counted whether the figure is right; null if that is not judged
 * @param quotesExact whether every quote stands in its passage's text
 * @param searchMillis time of the search
 * @param askMillis time of the answer
 * @param answer the answer's text
 */
public record Outcome(
        Topic topic,
        List<Set<Integer>> met,
        List<String> ranking,
        int cited,
        int citedRelevant,
        Set<Integer> citedGold,
        boolean refused,
        Answer.@Nullable Reason reason,
        Retrieval.Support support,
        @Nullable Boolean matched,
        @Nullable Boolean counted,
        boolean quotesExact,
        double searchMillis,
        double askMillis,
        String answer) {
    public Outcome {
        met = List.copyOf(met);
        ranking = List.copyOf(ranking);
        citedGold = Set.copyOf(citedGold);
    }

    /** Value below which the share of the times lies; nearest rank. */
    public static double percentile(List<Double> times, double share) {
        List<Double> sorted = new ArrayList<>(times);
        sorted.sort(null);
        int at = (int) Math.ceil(share * sorted.size()) - 1;
        return sorted.isEmpty() ? 0 : sorted.get(Math.max(0, at));
    }
}
