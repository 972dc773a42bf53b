package dev.lookback.web;

import org.jspecify.annotations.Nullable;

/**
 * An error as RFC 9457 has it, of type {@code about:blank}.
 *
 * @param title the same for every error of this status
 * @param status the HTTP status
 * @param detail what went wrong this time, written for the caller
 * @param id stands in the log as well
 * @param parameter name of the parameter that is wrong; null if it is not about one
 */
record ProblemJson(
        String title,
        int status,
        String detail,
        String id,
        @Nullable String parameter) {
    static final String MEDIA_TYPE = "application/problem+json";
}
