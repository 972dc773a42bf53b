package dev.lookback.web;

/** What a passage is about; lower case in JSON. */
public enum PassageKind {
    INCIDENT,
    METRIC,
    PROGRESS,
    PLAN,
    NOTE
}
