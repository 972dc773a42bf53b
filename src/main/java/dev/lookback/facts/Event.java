package dev.lookback.facts;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened once, with every telling of it.
 *
 * @param tellings in the order of the reports; at least one
 */
public record Event(List<Incident> tellings) {
    public Event {
        tellings = List.copyOf(tellings);
        if (tellings.isEmpty()) {
            throw new IllegalArgumentException("tellings must not be empty");
        }
    }

    /** Links incidents told in the order of the reports; events come in the order of their first telling. */
    public static List<Event> link(List<Incident> incidents) {
        return new EventLinker().link(incidents);
    }

    /** The first telling, what it leaves open filled by later ones, its cause, side and minutes corrected by them. */
    public Incident merged() {
        Incident merged = tellings.getFirst();
        for (Incident later : tellings.subList(1, tellings.size())) {
            merged = merge(merged, later);
        }
        return merged;
    }

    /** The cause that a later report corrected; null if none did. */
    public @Nullable Field earlierCause() {
        Field last = merged().cause();
        List<Field> before = tellings.stream()
                .map(Incident::cause)
                .filter(Objects::nonNull)
                .takeWhile(cause -> !cause.equals(last))
                .toList();
        return before.isEmpty() || last == null || before.getLast().text().equals(last.text())
                ? null
                : before.getLast();
    }

    private static Incident merge(Incident known, Incident later) {
        boolean minutes = corrects(known.minutes(), later.minutes(), later.update())
                && (known.minutes() == null || later.basis() == Incident.Basis.STATED);
        boolean side =
                known.side() == Incident.Side.UNKNOWN || (later.update() && later.side() != Incident.Side.UNKNOWN);
        return new Incident(
                known.id(),
                known.span(),
                first(known.detected(), later.detected()),
                first(known.recovered(), later.recovered()),
                minutes ? later.minutes() : known.minutes(),
                minutes ? later.basis() : known.basis(),
                first(known.symptom(), later.symptom()),
                first(known.impact(), later.impact()),
                corrects(known.cause(), later.cause(), later.update()) ? later.cause() : known.cause(),
                first(known.handling(), later.handling()),
                first(known.grade(), later.grade()),
                known.entities(),
                side ? later.side() : known.side(),
                known.update());
    }

    private static boolean corrects(@Nullable Object known, @Nullable Object later, boolean update) {
        return later != null && (known == null || update);
    }

    private static <T> @Nullable T first(@Nullable T known, @Nullable T later) {
        return known == null ? later : known;
    }
}
