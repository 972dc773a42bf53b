package dev.lookback.facts;

import dev.lookback.report.SourceSpan;

/**
 * Something announced for the week after the report.
 *
 * @param id stable while report id and text stay
 * @param span where it stands
 * @param item the words of the item
 */
public record Plan(String id, SourceSpan span, Field item) {}
