package dev.lookback.answer;

import dev.lookback.facts.Incident;
import java.time.Duration;
import java.util.Collections;
import java.util.Objects;

/** Decides whether two tellings are about the same incident, by when it was noticed, what it hit and how it is described. */
final class SameIncident {
    private static final long CLOSE_MINUTES = 15;
    /** One report counts in UTC, the other in China's time. */
    private static final long OTHER_ZONE_MINUTES = Duration.ofHours(8).toMinutes();

    private static final double FAINTLY_ALIKE = 0.12;
    private static final double ALIKE = 0.25;

    private SameIncident() {}

    static boolean test(Telling one, Telling other) {
        boolean returning = one.incident().update() || other.incident().update();
        if (one.report().id().equals(other.report().id()) && !returning) {
            return false;
        }
        Incident first = one.incident();
        Incident second = other.incident();
        if (first.detected() == null || second.detected() == null) {
            return returning && shareEntity(first, second) && isAlike(first, second, ALIKE);
        }
        return (hasTime(first) && hasTime(second)) ? timed(first, second, returning) : sameDay(first, second);
    }

    private static boolean timed(Incident one, Incident other, boolean returning) {
        long minutes = Math.abs(Duration.between(
                        Objects.requireNonNull(one.detected()).start(),
                        Objects.requireNonNull(other.detected()).start())
                .toMinutes());
        if (minutes == 0) {
            return shareEntity(one, other) || isAlike(one, other, FAINTLY_ALIKE);
        }
        boolean near = minutes <= CLOSE_MINUTES || minutes == OTHER_ZONE_MINUTES;
        boolean goesOn = returning && sameDay(one, other);
        return shareEntity(one, other) && (goesOn || (near && isAlike(one, other, ALIKE)));
    }

    private static boolean sameDay(Incident one, Incident other) {
        return Objects.requireNonNull(one.detected())
                        .date()
                        .equals(Objects.requireNonNull(other.detected()).date())
                && shareEntity(one, other)
                && isAlike(one, other, ALIKE);
    }

    private static boolean hasTime(Incident incident) {
        return incident.detected() != null && incident.detected().time() != null;
    }

    private static boolean shareEntity(Incident one, Incident other) {
        return !Collections.disjoint(one.entities(), other.entities());
    }

    private static boolean isAlike(Incident one, Incident other, double enough) {
        return IncidentText.differInLanguage(one, other) || IncidentText.likeness(one, other) >= enough;
    }
}
