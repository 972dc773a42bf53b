package dev.lookback.index;

/**
 * How much is stored.
 *
 * @param reports stored reports
 * @param chunks stored chunks
 * @param withVector chunks that can be found by vector
 * @param incidents stored incidents
 */
public record IndexStatus(int reports, int chunks, int withVector, int incidents) {
    /** Chunks that can be found by words only, because their vectors are not made yet. */
    public int withoutVector() {
        return Math.max(0, chunks - withVector);
    }
}
