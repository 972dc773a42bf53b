package dev.lookback.web;

import dev.lookback.index.ReportSummary;
import org.jspecify.annotations.Nullable;

/**
 * A fact with where it is told.
 *
 * @param fact the fact
 * @param report the report that tells it
 * @param chunk id of the chunk it stands in; null if it stands in none
 */
record Sourced<T>(T fact, ReportSummary report, @Nullable String chunk) {}
