package dev.lookback.answer;

import dev.lookback.retrieve.Retrieval;

/**
 * Decides whether what was found carries an answer, from evidence that does not depend on one score: whether every name in
 * the question occurs in what was found, how much of the question's content the best passage covers, and how near the
 * vectors are.
 *
 * <p>The threshold was chosen on the training questions so that of the answerable few are refused; see the quality files for
 * what that costs on the others.
 */
final class EvidenceCheck {
    private static final double COVERAGE_WEIGHT = 0.5;
    private static final double ENOUGH = 0.55;

    boolean supports(Retrieval retrieval) {
        Retrieval.Support support = retrieval.support();
        return support.missing().isEmpty() && COVERAGE_WEIGHT * support.coverage() + support.nearness() >= ENOUGH;
    }
}
