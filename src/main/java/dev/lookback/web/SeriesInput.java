package dev.lookback.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which metrics or projects are wanted, checked for form.
 *
 * @param name the only one; empty for all
 * @param from first day; null for no limit
 * @param to last day, not before {@code from}; null for no limit
 * @param asOf later reports do not exist; null for no limit
 */
public record SeriesInput(
        String name,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable LocalDate asOf) {}
