package dev.lookback.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A search as it came in, checked for form.
 *
 * @param words not blank, at most {@value AskInput#MAX_QUESTION} characters
 * @param k how many passages, 1 to {@value #MAX_K}
 * @param from first day; null for no limit
 * @param to last day, not before {@code from}; null for no limit
 * @param kind what passages must be about; null for any
 * @param entity a name passages must mention; null for any
 * @param report id of the only report to search; null for all
 * @param asOf later reports do not exist for this search; null for no limit
 */
public record SearchInput(
        String words,
        int k,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable PassageKind kind,
        @Nullable String entity,
        @Nullable String report,
        @Nullable LocalDate asOf) {
    /** Most passages one search returns. */
    public static final int MAX_K = 100;

    /** Passages returned unless told. */
    public static final int DEFAULT_K = 10;
}
