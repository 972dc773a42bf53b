package dev.lookback.llm;

/** Vectors of length 1. */
final class UnitVectors {
    private UnitVectors() {}

    /**
     * The vector of length 1 in the same direction.
     *
     * @throws IllegalArgumentException if it has no direction: all zero, or not finite
     */
    static float[] normalize(float[] vector) {
        double square = 0;
        for (float value : vector) {
            square += (double) value * value;
        }
        if (!(square > 0) || Double.isInfinite(square)) {
            throw new IllegalArgumentException("vector must have a direction, got squared length " + square);
        }
        double length = Math.sqrt(square);
        float[] unit = new float[vector.length];
        for (int at = 0; at < vector.length; at++) {
            unit[at] = (float) (vector[at] / length);
        }
        return unit;
    }
}
