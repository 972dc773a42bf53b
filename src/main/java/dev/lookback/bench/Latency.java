package dev.lookback.bench;

import java.util.Arrays;

/**
 * How long requests took, in milliseconds. Percentiles are by nearest rank, of all requests, without buckets.
 *
 * @param requests how many were answered
 * @param errors how many failed; they are not among the others
 * @param first the first one
 * @param p50 half took no longer
 * @param p95 95 in 100 took no longer
 * @param p99 99 in 100 took no longer
 * @param max the longest
 */
public record Latency(int requests, int errors, double first, double p50, double p95, double p99, double max) {
    private static final double NANOS_PER_MILLI = 1e6;

    /** @param nanos one for each request answered, in the order they were sent */
    static Latency of(long[] nanos, int errors) {
        if (nanos.length == 0) {
            return new Latency(0, errors, 0, 0, 0, 0, 0);
        }
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Latency(
                nanos.length,
                errors,
                nanos[0] / NANOS_PER_MILLI,
                rank(sorted, 0.50),
                rank(sorted, 0.95),
                rank(sorted, 0.99),
                sorted[sorted.length - 1] / NANOS_PER_MILLI);
    }

    private static double rank(long[] sorted, double share) {
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.max(1, rank) - 1] / NANOS_PER_MILLI;
    }
}
