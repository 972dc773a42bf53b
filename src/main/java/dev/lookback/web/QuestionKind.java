package dev.lookback.web;

/** What sort of answer is wanted; lower case in JSON. */
public enum QuestionKind {
    CAUSE,
    HANDLING,
    DURATION,
    COUNT,
    LIST,
    TREND,
    COMPARE,
    PROGRESS,
    PLAN,
    SIMILAR,
    SUMMARY,
    OTHER
}
