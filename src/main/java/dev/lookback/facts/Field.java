package dev.lookback.facts;

import dev.lookback.report.SourceSpan;

/**
 * Words of a report that fill one field of a fact.
 *
 * @param text an exact substring of the report
 * @param span where it stands
 */
public record Field(String text, SourceSpan span) {}
