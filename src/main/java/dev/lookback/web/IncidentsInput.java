package dev.lookback.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents are wanted, checked for form.
 *
 * @param entity a name they must be about, by any of its names; null for any
 * @param from first day; null for no limit
 * @param to last day, not before {@code from}; null for no limit
 * @param side whose fault they must be; null for any
 * @param asOf later reports do not exist; null for no limit
 */
public record IncidentsInput(
        @Nullable String entity,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        IncidentJson.@Nullable Side side,
        @Nullable LocalDate asOf) {}
