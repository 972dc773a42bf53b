package dev.lookback.facts;

import dev.lookback.report.SourceSpan;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One value of a metric in one report.
 *
 * @param id stable while report id and text stay
 * @param span where it stands
 * @param name the metric's name, the same across weeks
 * @param value digits as written, without separators ({@code 99.90}, never {@code 99.9})
 * @param unit as written, {@code %}, {@code ms}; empty if none
 * @param periodEnd last day of the period it is about; null if the report's period is unknown
 */
public record MetricReading(
        String id,
        SourceSpan span,
        String name,
        String value,
        String unit,
        @Nullable LocalDate periodEnd) {}
