package dev.lookback.retrieve;

import java.util.Set;

/**
 * A passage in the ranking for a question.
 *
 * @param passage the passage
 * @param rank from 1
 * @param score fused score in [0, 1]
 * @param foundBy searchers that had it in their list
 * @param parts what the score is made of
 */
public record RankedPassage(Passage passage, int rank, double score, Set<Searcher> foundBy, Parts parts) {
    public RankedPassage {
        foundBy = Set.copyOf(foundBy);
    }

    /** The same passage at another place of a ranking. */
    RankedPassage moved(int newRank, double newScore) {
        return new RankedPassage(passage, newRank, newScore, foundBy, parts);
    }

    /** A way of finding passages. */
    public enum Searcher {
        WORDS,
        VECTOR
    }

    /**
     * What a score is made of.
     *
     * @param words BM25 score of the words, 0 if they did not find it
     * @param nearness largest cosine of a vector list, made comparable between the models; 0 if none found it
     * @param coverage share of the question's weight of content words that the passage holds, in [0, 1]
     */
    public record Parts(double words, double nearness, double coverage) {}
}
