package dev.lookback.retrieve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What was found for a question.
 *
 * @param passages best first, each chunk once
 * @param terms the content words the question was searched by
 * @param support how well the best passages support an answer, 0 (not at all) to 1
 */
public record Retrieval(List<RankedPassage> passages, List<ContentTerm> terms, Support support) {
    public Retrieval {
        passages = List.copyOf(passages);
        terms = List.copyOf(terms);
    }

    /** These passages, then those of another search that are not among them, at most k in all. */
    public Retrieval followedBy(Retrieval other, int k) {
        List<RankedPassage> all = new ArrayList<>(passages);
        Set<String> ids = new HashSet<>();
        passages.forEach(found -> ids.add(found.passage().id()));
        for (RankedPassage found : other.passages()) {
            if (all.size() < k && ids.add(found.passage().id())) {
                double most = all.isEmpty() ? 1 : all.getLast().score();
                all.add(found.moved(all.size() + 1, Math.min(most, found.score())));
            }
        }
        return new Retrieval(all, terms, support);
    }

    /**
     * Evidence that the reports answer the question at all.
     *
     * @param coverage coverage of the question's content words by the best passage, in [0, 1]
     * @param nearness largest nearness of a passage
     * @param margin by how much the largest nearness exceeds the tenth
     * @param missing names in the question that no found passage holds
     */
    public record Support(double coverage, double nearness, double margin, List<String> missing) {
        public Support {
            missing = List.copyOf(missing);
        }
    }
}
