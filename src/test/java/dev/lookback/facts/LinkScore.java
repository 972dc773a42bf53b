package dev.lookback.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares linked events with labels that say which tellings are of one event.
 *
 * <p>An event is right if it holds the tellings of one labelled event, all of them and no others.
 */
final class LinkScore {
    private final List<String> remarks = new ArrayList<>();
    private final int right;
    private final int found;
    private final int labelled;

    /**
     * @param incidents all tellings, in the order of the reports
     * @param labels the label of each telling that is one
     */
    LinkScore(List<Incident> incidents, Map<Incident, IncidentLabel> labels) {
        Map<String, Set<Incident>> expected = new LinkedHashMap<>();
        for (Incident incident : incidents) {
            IncidentLabel label = labels.get(incident);
            String event = label == null || label.event() == null ? incident.id() : label.event();
            expected.computeIfAbsent(event, key -> new LinkedHashSet<>()).add(incident);
        }
        List<Set<Incident>> events = new ArrayList<>();
        Event.link(incidents).forEach(event -> events.add(new LinkedHashSet<>(event.tellings())));
        Set<Set<Incident>> known = Set.copyOf(expected.values());
        for (Set<Incident> event : events) {
            if (!known.contains(event)) {
                remarks.add("LINKED " + words(event));
            }
        }
        for (Set<Incident> event : known) {
            if (!events.contains(event)) {
                remarks.add("EXPECTED " + words(event));
            }
        }
        right = (int) events.stream().filter(known::contains).count();
        found = events.size();
        labelled = known.size();
    }

    private static String words(Set<Incident> event) {
        return event.stream()
                .map(incident -> "%s %s %s %s%s"
                        .formatted(
                                incident.span().report(),
                                incident.detected(),
                                incident.entities(),
                                incident.update() ? "(update) " : "",
                                incident.symptom() == null
                                        ? ""
                                        : incident.symptom().text()))
                .collect(Collectors.joining("\n    "));
    }

    double f1() {
        return Math.round(2000.0 * right / (found + labelled)) / 1000.0;
    }

    List<String> remarks() {
        return List.copyOf(remarks);
    }
}
