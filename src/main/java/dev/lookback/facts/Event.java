package dev.lookback.facts;

import dev.lookback.report.Period;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened once, with every telling of it.
 *
 * @param incident what all tellings together say: the first has the say, others fill its gaps, a later correction wins
 * @param tellings first the one that tells it as news, then those that return to it, each in the order of the reports
 * @param earlierCause the cause that a later report corrected; null if none did
 */
public record Event(
        Incident incident,
        List<Incident> tellings,
        @Nullable Field earlierCause) {
    private static final int DAYS_OF_WEEK = 7;

    public Event {
        tellings = List.copyOf(tellings);
        if (tellings.isEmpty()) {
            throw new IllegalArgumentException("tellings must not be empty");
        }
    }

    /** What these tellings of one event say together. */
    public static Event of(List<Incident> tellings) {
        return new EventMerger(tellings).event();
    }

    /**
     * Tells whether the event belongs to some days: it was noticed on one of them; where no day is told, its report is about
     * them. A week's report may bring news of the weekend before: asked for just this week, they count.
     *
     * @param reported what the report of the first telling is about; null if nothing tells
     */
    public boolean isIn(Period window, @Nullable Period reported) {
        return isIn(window, incident.detected(), reported, tellings.getFirst().update());
    }

    /**
     * As {@link #isIn(Period, Period)}, for an event whose parts are kept apart.
     *
     * @param detected when it was noticed, by all tellings
     * @param reported what the report of the first telling is about
     * @param update whether the first telling returns to something told before
     */
    public static boolean isIn(Period window, @Nullable Moment detected, @Nullable Period reported, boolean update) {
        if (detected == null) {
            return reported != null && reported.overlaps(window);
        }
        LocalDate day = detected.date();
        boolean weekendBefore = !update
                && reported != null
                && window.from().equals(reported.from())
                && window.to().isBefore(window.from().plusDays(DAYS_OF_WEEK))
                && window.to().isAfter(window.from())
                && day.isBefore(window.from())
                && !day.isBefore(window.from().minusDays(2));
        return window.contains(day) || weekendBefore;
    }

    /**
     * Puts the tellings of one event together; the only rule there is for what is counted once.
     *
     * <p>Depends on nothing but the incidents; a part of them gives the events as they were known by then.
     *
     * @param incidents in the order of their reports
     * @return the events in the order of their first telling
     */
    public static List<Event> link(List<Incident> incidents) {
        return new EventLinker().link(incidents);
    }
}
