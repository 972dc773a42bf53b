package dev.lookback.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts the tellings of one event together; which are decides {@link SameEvent}.
 *
 * <p>Compared are only tellings of the same day and the days beside it; one without a day that returns to something is
 * compared with what the reports before it told. Most pairs of a day are told apart by their times alone, which takes no
 * longer than looking at them: a large team's days hold hundreds.
 */
final class EventLinker {
    /** How many reports back a telling without a day may reach: about six weeks of two authors. */
    private static final int REPORTS_BACK = 12;

    private final Map<LocalDate, List<Group>> byDay = new HashMap<>();
    private final Map<Integer, Set<Group>> byReport = new HashMap<>();
    private final List<Group> groups = new ArrayList<>();

    /** Tellings of one event, numbered as the events were first met. */
    private static final class Group {
        private final int number;
        private final List<Told> tellings = new ArrayList<>();

        Group(int number) {
            this.number = number;
        }

        double certainty(Told telling) {
            double highest = 0;
            for (Told told : tellings) {
                highest = Math.max(highest, SameEvent.certainty(told, telling));
            }
            return highest;
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
            tellings.add(new Told(incident, tellings.size(), report));
        }
        return tellings;
    }

    private void add(Told telling) {
        LocalDate day = telling.day();
        Group same = null;
        double highest = 0;
        for (Group group : candidates(telling, day)) {
            double certainty = group.certainty(telling);
            if (certainty > highest) {
                highest = certainty;
                same = group;
            }
        }
        if (same == null) {
            same = new Group(groups.size());
            groups.add(same);
        }
        same.tellings.add(telling);
        byReport.computeIfAbsent(telling.report(), report -> new HashSet<>()).add(same);
        if (day != null) {
            List<Group> ofDay = byDay.computeIfAbsent(day, key -> new ArrayList<>());
            if (!ofDay.contains(same)) {
                ofDay.add(same);
            }
        }
    }

    private List<Group> candidates(Told telling, @Nullable LocalDate day) {
        if (day != null) {
            return Stream.of(day, day.minusDays(1), day.plusDays(1))
                    .flatMap(near -> byDay.getOrDefault(near, List.of()).stream())
                    .toList();
        }
        return telling.incident().update() ? toldJustBefore(telling.report()) : List.of();
    }

    /** The latest first. */
    private List<Group> toldJustBefore(int report) {
        return IntStream.rangeClosed(report - REPORTS_BACK, report)
                .mapToObj(number -> byReport.getOrDefault(number, Set.of()))
                .flatMap(Set::stream)
                .distinct()
                .sorted(Comparator.comparingInt((Group group) -> group.number).reversed())
                .toList();
    }
}
