package dev.lookback.report;

/**
 * Something about a report that its author should know; data, never an exception.
 *
 * @param span where
 * @param message one sentence that names the thing, the rule and the value
 */
public record Problem(SourceSpan span, String message) {
    /** As shown to people: {@code report:line: message}. */
    @Override
    public String toString() {
        return span.report() + ":" + span.firstLine() + ": " + message;
    }
}
