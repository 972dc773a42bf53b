package dev.lookback.facts;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A telling with what it is compared by; its words are read when they are first compared. Not thread-safe. */
final class Told {
    private static final long SECONDS_OF_MINUTE = 60;

    private final Incident incident;
    private final int place;
    private final int report;
    private final @Nullable LocalTime time;
    private final long second;
    private final @Nullable LocalDate day;
    private @Nullable EventWords words;

    /**
     * @param place in the order of the reports
     * @param report number of its report in that order
     */
    Told(Incident incident, int place, int report) {
        this.incident = incident;
        this.place = place;
        this.report = report;
        day = incident.detected() == null ? null : incident.detected().date();
        time = incident.detected() == null ? null : incident.detected().time();
        second = incident.detected() == null ? 0 : incident.detected().start().toEpochSecond(ZoneOffset.UTC);
    }

    Incident incident() {
        return incident;
    }

    int place() {
        return place;
    }

    int report() {
        return report;
    }

    /** The day it was noticed; null if unknown. */
    @Nullable
    LocalDate day() {
        return day;
    }

    /** Tells whether the time of day is known. */
    boolean isTimed() {
        return time != null;
    }

    /** Whole minutes between two whose times are known. */
    static long minutesBetween(Told one, Told other) {
        return Math.abs(one.second - other.second) / SECONDS_OF_MINUTE;
    }

    EventWords words() {
        EventWords known = words;
        if (known == null) {
            known = EventWords.of(incident);
            words = known;
        }
        return known;
    }
}
