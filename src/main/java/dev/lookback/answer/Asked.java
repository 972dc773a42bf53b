package dev.lookback.answer;

import dev.lookback.index.ChunkKind;
import dev.lookback.question.Question;
import dev.lookback.retrieve.Retrieval;

/**
 * A question with what was found for it.
 *
 * @param question as understood
 * @param retrieval the best passages for it
 * @param covered whether a report is about one of its days, or it names none
 * @param texts sentences in the answer's language
 */
record Asked(Question question, Retrieval retrieval, boolean covered, Texts texts) {
    /** Tells whether what was found first is of that kind. */
    boolean isFirst(ChunkKind kind) {
        return !retrieval.passages().isEmpty()
                && retrieval.passages().getFirst().passage().kind() == kind;
    }
}
