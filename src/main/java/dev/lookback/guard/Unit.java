package dev.lookback.guard;

/** What a figure counts or measures. */
enum Unit {
    NONE,
    /** A week of the year: 第10周, week 10. */
    WEEK_NUMBER,
    /** Things in general: 个, items. */
    ITEM,
    INCIDENT,
    DEAL,
    PEOPLE,
    PLACE,
    DURATION,
    PERCENT,
    MONEY,
    BYTES;

    private boolean isMeasure() {
        return switch (this) {
            case DURATION, PERCENT, MONEY, BYTES -> true;
            case NONE, WEEK_NUMBER, ITEM, INCIDENT, DEAL, PEOPLE, PLACE -> false;
        };
    }

    /** Tells whether a figure of this unit can be the same as one of the source's unit, which a table's header may hold. */
    boolean fits(Unit source) {
        if (this == source || this == NONE || source == NONE) {
            return true;
        }
        return !isMeasure() && !source.isMeasure() && (this == ITEM || source == ITEM);
    }
}
