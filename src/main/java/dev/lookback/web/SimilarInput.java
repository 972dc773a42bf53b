package dev.lookback.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A description of something that breaks, checked for form.
 *
 * @param text an alert, a stack trace, a sentence; not blank, at most {@value #MAX_TEXT} characters
 * @param asOf later reports do not exist; null for no limit
 */
public record SimilarInput(String text, @Nullable LocalDate asOf) {
    /** Longest description, in Unicode characters. */
    public static final int MAX_TEXT = 20_000;
}
