package dev.lookback.facts;

import dev.lookback.glossary.FoldedText;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds tellings of the same event. Two are the same if they were noticed on the same day, their times do not contradict each
 * other, they are about the same entity and speak of it in similar words. Words and names of two languages cannot be compared:
 * there the same minute is enough. A telling without a day that returns to an event
 * belongs to the last one that is about the same and sounds alike.
 */
final class EventLinker {
    private static final Pattern WORD = Pattern.compile("[a-z]{3,}");
    private static final Duration SAME_TIME = Duration.ofMinutes(15);
    /** Share of the shorter text's pieces from which on two texts sound alike. */
    private static final double ALIKE = 0.15;

    private static final double ALIKE_WITHOUT_DAY = 0.3;

    private final List<List<Incident>> events = new ArrayList<>();
    /** Places in {@link #events}, in their order. */
    private final Map<LocalDate, SequencedSet<Integer>> byDay = new HashMap<>();

    private final Map<String, SequencedSet<Integer>> byEntity = new HashMap<>();

    List<Event> link(List<Incident> incidents) {
        for (Incident incident : incidents) {
            int event = told(incident).orElseGet(this::begin);
            events.get(event).add(incident);
            remember(incident, event);
        }
        return events.stream().map(Event::new).toList();
    }

    private int begin() {
        events.add(new ArrayList<>());
        return events.size() - 1;
    }

    private void remember(Incident incident, int event) {
        if (incident.detected() != null) {
            byDay.computeIfAbsent(incident.detected().date(), day -> new LinkedHashSet<>())
                    .add(event);
        }
        for (String entity : incident.entities()) {
            byEntity.computeIfAbsent(entity, name -> new LinkedHashSet<>()).add(event);
        }
    }

    private Optional<Integer> told(Incident incident) {
        if (incident.detected() != null) {
            return of(byDay, incident.detected().date()).stream()
                    .filter(event -> events.get(event).stream().anyMatch(told -> isSame(told, incident)))
                    .findFirst();
        }
        return incident.update()
                ? incident.entities().stream()
                        .flatMap(entity -> of(byEntity, entity).reversed().stream())
                        .filter(event -> events.get(event).stream()
                                .anyMatch(told -> likeness(told, incident) >= ALIKE_WITHOUT_DAY))
                        .findFirst()
                : Optional.empty();
    }

    private static <K> SequencedSet<Integer> of(Map<K, SequencedSet<Integer>> places, K key) {
        return places.getOrDefault(key, new LinkedHashSet<>());
    }

    /** Both were noticed on the same day. */
    private static boolean isSame(Incident told, Incident again) {
        boolean sameReport = told.span().report().equals(again.span().report());
        if (sameReport && !again.update()) {
            return false;
        }
        if (contradict(time(told), time(again))) {
            return false;
        }
        boolean sameTime = time(told) != null && Objects.equals(time(told), time(again));
        boolean named = !Collections.disjoint(told.entities(), again.entities());
        boolean unnamed = told.entities().isEmpty() || again.entities().isEmpty();
        double likeness = likeness(told, again);
        if (sameTime && isChinese(told) != isChinese(again)) {
            return true;
        }
        return (named && (sameTime || again.update() || likeness >= ALIKE))
                || (unnamed && likeness >= ALIKE_WITHOUT_DAY);
    }

    private static boolean isChinese(Incident incident) {
        Field symptom = incident.symptom();
        return symptom != null && symptom.text().codePoints().anyMatch(Character::isIdeographic);
    }

    private static @Nullable LocalTime time(Incident incident) {
        return incident.detected() == null ? null : incident.detected().time();
    }

    private static boolean contradict(@Nullable LocalTime one, @Nullable LocalTime other) {
        return one != null
                && other != null
                && Duration.between(one, other).abs().compareTo(SAME_TIME) > 0;
    }

    private static double likeness(Incident one, Incident other) {
        Set<String> first = pieces(one);
        Set<String> second = pieces(other);
        int shorter = Math.min(first.size(), second.size());
        first.retainAll(second);
        return shorter == 0 ? 0 : (double) first.size() / shorter;
    }

    /** Pairs of characters of Chinese, whole words of other scripts. */
    private static Set<String> pieces(Incident incident) {
        Set<String> pieces = new HashSet<>();
        for (Field field : new Field[] {incident.symptom(), incident.cause()}) {
            String text = field == null ? "" : FoldedText.fold(field.text());
            for (int at = 0; at + 1 < text.length(); at++) {
                if (Character.isIdeographic(text.charAt(at)) && Character.isIdeographic(text.charAt(at + 1))) {
                    pieces.add(text.substring(at, at + 2));
                }
            }
            WORD.matcher(text).results().forEach(word -> pieces.add(word.group()));
        }
        return pieces;
    }
}
