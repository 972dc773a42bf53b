package dev.lookback.answer;

import dev.lookback.retrieve.Retrieval;

/**
 * Decides whether what was found carries an answer: every name in the question occurs in what was found, and the evidence
 * makes it likely enough, by a model learned from judged questions.
 *
 * <p>The threshold was chosen on the training questions so that few of the answerable are refused;
 * {@code index/refusal-curve.tsv} tells what every other would cost.
 */
final class EvidenceCheck {
    boolean supports(Retrieval retrieval) {
        return retrieval.support().enough();
    }
}
