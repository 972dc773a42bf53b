package dev.lookback.answer;

/** One way to answer; it decides by itself whether a question is for it. Safe for use by several threads. */
interface AnswerWriter {
    /** Writes an answer into the draft, which is empty before and stays so unless something was written. */
    Outcome write(Asked asked, Draft draft);

    /** What writing came to. */
    enum Outcome {
        WRITTEN,
        /** The question is for this writer and nothing that is known fits, so that no other may answer. */
        NONE_FITS,
        /** Nothing was written; the next may answer. */
        PASSED;

        /** Of a writer that leaves to others what it cannot answer. */
        static Outcome of(Draft draft) {
            return draft.isEmpty() ? PASSED : WRITTEN;
        }
    }
}
