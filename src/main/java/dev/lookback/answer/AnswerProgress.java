package dev.lookback.answer;

import dev.lookback.question.Question;
import dev.lookback.retrieve.Passage;

/** Follows an answer while it is made: the question, then passages, then text. Calls come from one thread. */
public interface AnswerProgress {
    /** Hears nothing, waits for the whole answer. */
    AnswerProgress NONE = new AnswerProgress() {
        @Override
        public void understood(Question question) {}

        @Override
        public void passage(Passage passage) {}

        @Override
        public void text(String piece) {}

        @Override
        public boolean readerLeft() {
            return false;
        }
    };

    /** The question has been read. */
    void understood(Question question);

    /** A passage may be used. */
    void passage(Passage passage);

    /** The answer goes on with these characters; all pieces together are {@link Answer#text()}. */
    void text(String piece);

    /** Whether nobody waits for the answer any more; also asked from other threads. */
    boolean readerLeft();
}
