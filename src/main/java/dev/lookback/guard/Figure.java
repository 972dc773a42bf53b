package dev.lookback.guard;

import java.math.BigDecimal;

/**
 * A figure in a text.
 *
 * @param value in its unit's smallest measure: seconds, yuan, per cent, bytes; otherwise as counted
 * @param unit what it counts or measures
 * @param bound how exact it claims to be
 * @param step value of the last digit shown
 * @param words as written
 * @param start offset in the folded text
 * @param end offset behind it
 */
record Figure(BigDecimal value, Unit unit, Bound bound, BigDecimal step, String words, int start, int end) {
    private static final BigDecimal NEAR = new BigDecimal("0.08");
    private static final BigDecimal LITTLE_MORE = new BigDecimal("1.25");
    private static final BigDecimal LITTLE_LESS = new BigDecimal("0.66");

    /** How exact a figure claims to be. */
    enum Bound {
        EXACT,
        ABOUT,
        MORE_THAN,
        LESS_THAN
    }

    /** Tells whether the other figure, of a source, bears this one out. */
    boolean followsFrom(Figure source) {
        if (!unit.fits(source.unit)) {
            return false;
        }
        BigDecimal stated = source.value;
        return switch (bound) {
            case EXACT -> value.compareTo(stated) == 0;
            case ABOUT -> value.compareTo(stated) == 0 || isRounded(stated);
            case MORE_THAN -> value.compareTo(stated) <= 0 && stated.compareTo(value.multiply(LITTLE_MORE)) <= 0;
            case LESS_THAN -> value.compareTo(stated) >= 0 && stated.compareTo(value.multiply(LITTLE_LESS)) >= 0;
        };
    }

    private boolean isRounded(BigDecimal stated) {
        BigDecimal off = value.subtract(stated).abs();
        return off.multiply(BigDecimal.TWO).compareTo(step) <= 0
                && off.compareTo(stated.abs().multiply(NEAR)) <= 0;
    }
}
