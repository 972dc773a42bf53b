package dev.lookback.retrieve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was found for a question.
 *
 * @param passages best first, each chunk once
 * @param terms the content words the question was searched by
 * @param support whether the passages support an answer
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
     * Whether the reports answer the question at all.
     *
     * @param evidence signs for and against it, by name; always the same names in the same order
     * @param likelihood how likely they answer, in (0, 1), learned from judged questions; 0 if nothing was found but by
     *     chance, or something that is asked for lacks
     * @param missing names in the question that no found passage holds
     * @param lacking the sorts of things the question asks for of which nothing was found, by their names in {@code
     *     asked-for.tsv}
     * @param enough whether that is enough for an answer
     */
    public record Support(
            Map<String, Double> evidence,
            double likelihood,
            List<String> missing,
            List<String> lacking,
            boolean enough) {
        /** Name of the evidence that one passage says all the question asks about, so that it is answered whatever else. */
        public static final String ALL_SAID = "allSaid";

        static final String COVERAGE = "coverage";

        public Support {
            lacking = List.copyOf(lacking);
            evidence = Collections.unmodifiableMap(new LinkedHashMap<>(evidence));
            missing = List.copyOf(missing);
        }

        /** How much of the question's content one passage holds, in [0, 1]. */
        public double coverage() {
            return evidence.getOrDefault(COVERAGE, 0.0);
        }
    }
}
