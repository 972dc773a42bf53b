/**
 * Measures how fast the program indexes and answers, on made-up histories of any size.
 *
 * <p>Main type: {@link dev.lookback.bench.Bench}. The histories are the demonstration reports put together anew, and they
 * are indexed by the program's own ingest; only where vectors for all chunks would take too long are some of them drawn
 * around real ones. Rejected: filling the index with synthetic documents directly, which is faster but measures another
 * index than the one people get.
 */
@NullMarked
package dev.lookback.bench;

import org.jspecify.annotations.NullMarked;
