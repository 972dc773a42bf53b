/**
 * Reads incidents, metric readings, project progress and plans out of a report, so that a model never counts.
 *
 * <p>Main type: {@link dev.lookback.facts.FactExtractor}. Every field of a fact is a substring of the report, with its
 * span. Rules are small and each stands beside its examples; rejected: asking a language model to extract, which cannot
 * be cited field by field and is not there when the network is closed.
 */
@NullMarked
package dev.lookback.facts;

import org.jspecify.annotations.NullMarked;
