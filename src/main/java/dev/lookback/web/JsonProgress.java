package dev.lookback.web;

import dev.lookback.answer.AnswerProgress;
import dev.lookback.question.Question;
import dev.lookback.retrieve.Passage;

/**
 * Tells a listener of the web what an answer comes to.
 *
 * @param listener hears it
 */
record JsonProgress(AnswerListener listener) implements AnswerProgress {
    @Override
    public void understood(Question question) {
        listener.understood(JsonViews.understood(question));
    }

    @Override
    public void passage(Passage passage) {
        listener.passage(JsonViews.passage(passage));
    }

    @Override
    public void text(String piece) {
        listener.delta(piece);
    }

    @Override
    public boolean readerLeft() {
        return listener.readerLeft();
    }
}
