package dev.lookback.web;

import dev.lookback.answer.Answer;

/** Answers as the HTTP API gives them, for others that print JSON. */
public final class JsonAnswers {
    private JsonAnswers() {}

    /** The API's record of an answer. */
    public static Object of(Answer answer) {
        return JsonViews.answer(answer);
    }
}
