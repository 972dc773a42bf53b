/**
 * Scores retrieval and answers against judged topics.
 *
 * <p>Main type: {@code dev.lookback.eval.Evaluation}. Topics, judgments, runs and measures follow TREC's terms; expected
 * measures are files under version control, so that a change of ranking is a reviewed change of numbers.
 */
@NullMarked
package dev.lookback.eval;

import org.jspecify.annotations.NullMarked;
