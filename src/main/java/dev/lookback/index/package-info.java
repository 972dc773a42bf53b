/**
 * Stores chunks and facts and finds them by words, by vector and by field; owns schema and analyzer.
 *
 * <p>Main type: {@link dev.lookback.index.HybridIndex}, a projection of the report files that can be rebuilt at any time.
 * The text is indexed by single characters, by bigrams, by dictionary words and by English stems at once, because no
 * single way of cutting Chinese is best for both keyword and paraphrased questions (measured; see {@code
 * index/README.md}). {@code StandardAnalyzer} alone would give single characters only.
 */
@NullMarked
package dev.lookback.index;

import org.jspecify.annotations.NullMarked;
