package dev.lookback.web;

/**
 * Follows an answer while it is made. Calls come from one thread at a time and in this order: understood, passages, pieces
 * of text. They may block while the reader is slow, and do nothing once the reader has left.
 */
public interface AnswerListener {
    /** Hears nothing, waits for the whole answer. */
    AnswerListener NONE = new AnswerListener() {
        @Override
        public void understood(UnderstoodJson understood) {}

        @Override
        public void passage(PassageJson passage) {}

        @Override
        public void delta(String text) {}

        @Override
        public boolean readerLeft() {
            return false;
        }
    };

    /** The question has been read. */
    void understood(UnderstoodJson understood);

    /** A passage will be used. */
    void passage(PassageJson passage);

    /** The answer goes on with these characters; all pieces together are {@link AnswerJson#answer()}. */
    void delta(String text);

    /** Whether nobody waits for the answer any more; whoever generates should look between steps and stop. */
    boolean readerLeft();
}
