package dev.lookback.facts;

import java.time.Duration;
import java.util.Objects;

/**
 * Decides whether two tellings are of one event, and how sure that is.
 *
 * <pre>
 * 3/5 14:20 … / 3/5 14:20 …                  the same minute, and one name or some words in common
 * 3/5 14:20 … / 3/5 14:25 …                  minutes apart: a name and alike, one starts with the alarm, one with the effect
 * 3/5 14:20 … / Mar 5, 06:20 UTC …           eight hours apart: one counts in UTC
 * 3/5 14:20 46 分钟 … / | 2024-03-05 | 46 |    a list of past events gives the day and how long
 * 3/5 14:20 … / 3/5 那次…结论                   the day, and a name or words in common
 * 上周说的签到那件事，医保中心回函了                 no day at all: it returns to something, and that sounds alike
 * </pre>
 *
 * <p>Words of two languages cannot be compared: there a time or a day and a name are enough. One report does not tell an
 * event twice, unless it says that it returns to it or lists it again with day and length.
 */
final class SameEvent {
    private static final long CLOSE_MINUTES = 15;
    /** One report counts in UTC, the other in China's time. */
    private static final long OTHER_ZONE_MINUTES = Duration.ofHours(8).toMinutes();
    /** Shorter ones are too common to tell events apart. */
    private static final int TELLING_MINUTES = 10;

    private static final double FAINTLY_ALIKE = 0.12;
    private static final double ALIKE = 0.25;
    private static final double VERY_ALIKE = 0.5;

    private final Incident one;
    private final Incident other;
    private final boolean timed;
    private final long minutes;
    private final boolean foreign;
    private final boolean named;
    private final double likeness;
    private final boolean others;

    private SameEvent(Told told, Told again) {
        one = told.incident();
        other = again.incident();
        timed = told.isTimed() && again.isTimed();
        minutes = Told.minutesBetween(told, again);
        EventWords words = told.words();
        EventWords otherWords = again.words();
        foreign = words.differsInLanguage(otherWords);
        named = words.sharesName(otherWords);
        likeness = words.likeness(otherWords);
        others = words.namesOthers(otherWords) && !(isReturn(one, other) && likeness >= VERY_ALIKE);
    }

    /**
     * How sure it is that both are one event.
     *
     * @return 0 if they are not; the higher the surer
     */
    static double certainty(Told one, Told other) {
        if (differInTime(one, other)) {
            return 0;
        }
        SameEvent pair = new SameEvent(one, other);
        int rank = pair.others ? 0 : pair.rank();
        return rank == 0 ? 0 : rank + pair.likeness + (pair.named ? 0.5 : 0);
    }

    /** The quick way to tell most pairs of neighbouring days apart: no words could make them one. */
    private static boolean differInTime(Told one, Told other) {
        if (one.day() == null || other.day() == null) {
            return false;
        }
        boolean oneDay = one.day().equals(other.day());
        if (!one.isTimed() || !other.isTimed()) {
            return !oneDay;
        }
        long minutes = Told.minutesBetween(one, other);
        boolean near = minutes <= CLOSE_MINUTES || minutes == OTHER_ZONE_MINUTES;
        return !near && !(oneDay && isReturn(one.incident(), other.incident()));
    }

    private int rank() {
        boolean sameReport = one.span().report().equals(other.span().report());
        if (sameReport && !isReturn(one, other)) {
            return isListedAgain() && (one.symptom() == null || other.symptom() == null || likeness >= VERY_ALIKE)
                    ? 1
                    : 0;
        }
        if (one.detected() == null || other.detected() == null) {
            return isReturn(one, other) && isNamedAndAlike(FAINTLY_ALIKE) ? 1 : 0;
        }
        return timed ? timed() : sameDay();
    }

    private int timed() {
        if (minutes == 0) {
            return named || foreign || likeness >= FAINTLY_ALIKE ? 3 : 0;
        }
        boolean otherZone = minutes == OTHER_ZONE_MINUTES && (foreign || lastedAsLong());
        if (minutes <= CLOSE_MINUTES || otherZone) {
            return isNamedAndAlike(ALIKE) ? 2 : 0;
        }
        return isReturn(one, other) && isOneDay() && named ? 1 : 0;
    }

    private int sameDay() {
        if (!isOneDay()) {
            return 0;
        }
        boolean similar = isNamedAndAlike(FAINTLY_ALIKE) || (isReturn(one, other) && likeness >= FAINTLY_ALIKE);
        return isListedAgain() ? 2 : similar ? 1 : 0;
    }

    /** The same day, no time in one of them, and lasted as long. */
    private boolean isListedAgain() {
        boolean silent = one.symptom() == null || other.symptom() == null;
        return !timed && isOneDay() && lastedAsLong() && (named || foreign || silent || likeness > 0);
    }

    private boolean lastedAsLong() {
        return one.minutes() != null
                && one.minutes() >= TELLING_MINUTES
                && Objects.equals(one.minutes(), other.minutes());
    }

    private boolean isNamedAndAlike(double enough) {
        return (named && (foreign || likeness >= enough)) || likeness >= VERY_ALIKE;
    }

    private boolean isOneDay() {
        return one.detected() != null
                && other.detected() != null
                && one.detected().date().equals(other.detected().date());
    }

    private static boolean isReturn(Incident one, Incident other) {
        return one.update() || other.update();
    }
}
