package dev.lookback.index;

/**
 * How much is stored.
 *
 * @param reports stored reports
 * @param chunks stored chunks
 * @param withVector chunks that can be found by vector
 * @param incidents stored incidents
 */
public record IndexStatus(int reports, int chunks, int withVector, int incidents) {}
