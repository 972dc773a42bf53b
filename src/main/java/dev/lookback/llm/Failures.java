package dev.lookback.llm;

import java.net.http.HttpHeaders;
import java.time.Duration;

/** Says what went wrong with a request, in words that hold nothing of what the other side sent. */
final class Failures {
    private static final int TOO_EARLY = 425;
    private static final int TOO_MANY = 429;

    private Failures() {}

    static LlmException status(String model, int status, HttpHeaders headers) {
        String message = "%s answered with status %d".formatted(model, status);
        boolean passing = status >= 500 || status == TOO_MANY || status == TOO_EARLY || status == 408;
        return passing
                ? new LlmException.Retriable(message, null, retryAfter(headers))
                : new LlmException.Permanent(message, null);
    }

    /** The header's seconds; dates, which no known model service sends, count as not said. */
    private static Duration retryAfter(HttpHeaders headers) {
        return headers.firstValue("retry-after")
                .map(String::strip)
                .filter(value -> value.matches("\\d{1,6}(?:\\.\\d+)?"))
                .map(value -> Duration.ofMillis(Math.round(Double.parseDouble(value) * 1000)))
                .orElse(Duration.ZERO);
    }

    static LlmException broken(String model, Throwable cause) {
        String what = CallClient.isNotConnected(cause) ? "cannot be reached" : "broke off";
        return new LlmException.Retriable(
                "%s %s (%s)".formatted(model, what, cause.getClass().getSimpleName()), cause);
    }

    static LlmException unreadable(String model, Throwable cause) {
        return new LlmException.Permanent(
                "%s sent what cannot be read (%s)"
                        .formatted(model, cause.getClass().getSimpleName()),
                cause);
    }

    static LlmException wroteNothing(String model) {
        return new LlmException.Retriable(model + " answered without a word", null);
    }

    static LlmException endedEarly(String model) {
        return new LlmException.Retriable(model + " stopped without coming to an end", null);
    }
}
