package dev.lookback.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts the tellings of one event together; which are decides {@link SameEvent}.
 *
 * <p>Compared are only tellings of the same day and the days beside it; one without a day that returns to something is
 * compared with what the reports before it told. Time is linear in the tellings as long as few share a day.
 */
final class EventLinker {
    /** How many reports back a telling without a day may reach: about six weeks of two authors. */
    private static final int REPORTS_BACK = 12;

    private final Map<LocalDate, List<Group>> byDay = new HashMap<>();
    private final List<Group> groups = new ArrayList<>();

    /**
     * A telling with what it is compared by.
     *
     * @param place in the order of the reports
     * @param report number of its report in that order
     */
    private record Told(Incident incident, EventWords words, int place, int report) {}

    private record Group(List<Told> tellings) {
        double certainty(Told telling) {
            return tellings.stream()
                    .mapToDouble(told ->
                            SameEvent.certainty(told.incident(), told.words(), telling.incident(), telling.words()))
                    .max()
                    .orElse(0);
        }

        int place() {
            return tellings.stream().mapToInt(Told::place).min().orElse(0);
        }

        Event event() {
            return Event.of(tellings.stream().map(Told::incident).toList());
        }
    }

    List<Event> link(List<Incident> incidents) {
        List<Told> tellings = told(incidents);
        tellings.stream().filter(told -> !told.incident().update()).forEach(this::add);
        tellings.stream().filter(told -> told.incident().update()).forEach(this::add);
        return groups.stream()
                .sorted(Comparator.comparingInt(Group::place))
                .map(Group::event)
                .toList();
    }

    private static List<Told> told(List<Incident> incidents) {
        List<Told> tellings = new ArrayList<>();
        Map<String, Integer> reports = new HashMap<>();
        for (Incident incident : incidents) {
            int report = reports.computeIfAbsent(incident.span().report(), id -> reports.size());
            tellings.add(new Told(incident, EventWords.of(incident), tellings.size(), report));
        }
        return tellings;
    }

    private void add(Told telling) {
        LocalDate day = day(telling.incident());
        Group same = null;
        double highest = 0;
        for (Group group : candidates(telling, day).toList()) {
            double certainty = group.certainty(telling);
            if (certainty > highest) {
                highest = certainty;
                same = group;
            }
        }
        if (same == null) {
            same = new Group(new ArrayList<>());
            groups.add(same);
        }
        same.tellings().add(telling);
        if (day != null) {
            List<Group> ofDay = byDay.computeIfAbsent(day, key -> new ArrayList<>());
            if (!ofDay.contains(same)) {
                ofDay.add(same);
            }
        }
    }

    private Stream<Group> candidates(Told telling, @Nullable LocalDate day) {
        if (day != null) {
            return Stream.of(day, day.minusDays(1), day.plusDays(1))
                    .flatMap(near -> byDay.getOrDefault(near, List.of()).stream());
        }
        return telling.incident().update()
                ? groups.reversed().stream()
                        .filter(group -> group.tellings().stream().anyMatch(told -> isJustBefore(told, telling)))
                : Stream.empty();
    }

    private static boolean isJustBefore(Told told, Told telling) {
        return told.report() <= telling.report() && told.report() >= telling.report() - REPORTS_BACK;
    }

    private static @Nullable LocalDate day(Incident incident) {
        return incident.detected() == null ? null : incident.detected().date();
    }
}
