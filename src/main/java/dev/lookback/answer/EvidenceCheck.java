package dev.lookback.answer;

import dev.lookback.retrieve.Retrieval;

/**
 * Decides whether what was found carries an answer, from evidence that does not depend on one score: how much of the
 * question's content the best passage covers, how near the vectors are, and whether every name in the question occurs.
 */
final class EvidenceCheck {
    private static final double ENOUGH_COVERAGE = 0.5;
    private static final double ENOUGH_TOGETHER = 0.75;

    boolean supports(Retrieval retrieval) {
        Retrieval.Support support = retrieval.support();
        if (!support.missing().isEmpty()) {
            return false;
        }
        return support.coverage() >= ENOUGH_COVERAGE || support.coverage() + support.cosine() / 2 >= ENOUGH_TOGETHER;
    }
}
