package dev.lookback.answer;

import dev.lookback.facts.Field;
import dev.lookback.facts.Incident;
import dev.lookback.glossary.FoldedText;
import dev.lookback.retrieve.ContentTerm;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of incidents, folded; kept because folding a hundred thousand takes longer than an answer may. Safe for several threads. */
final class IncidentText {
    private static final int MOST_KEPT = 300_000;

    private final Map<String, String> kept = new ConcurrentHashMap<>();

    /** Symptom, impact, cause and handling of all tellings. */
    String of(Event event) {
        return joined(event, this::whole);
    }

    /** The same without the handling: a bank to which payments were moved did not fail. */
    String withoutHandling(Event event) {
        return joined(event, telling -> part(telling, "what", IncidentText::what));
    }

    /** Tells whether the incident is about the named thing: its words say so, or else what stands above them. */
    boolean isAbout(ContentTerm name, Event event) {
        return name.isIn(withoutHandling(event))
                || (event.incident().entities().contains(name.text()) && !name.isIn(of(event)));
    }

    private static String joined(Event event, Function<Telling, String> words) {
        return event.tellings().size() == 1
                ? words.apply(event.tellings().getFirst())
                : event.tellings().stream().map(words).collect(Collectors.joining("\n"));
    }

    private String whole(Telling telling) {
        return part(telling, "what", IncidentText::what) + '\n' + part(telling, "done", IncidentText::done);
    }

    private String part(Telling telling, String name, Function<Incident, String> words) {
        if (kept.size() > MOST_KEPT) {
            kept.clear();
        }
        // A chunk's id is bound to its text, so that a changed report is folded anew.
        return kept.computeIfAbsent(
                telling.chunk() + ' ' + telling.incident().id() + ' ' + name,
                key -> FoldedText.fold(words.apply(telling.incident())));
    }

    private static String what(Incident incident) {
        return Stream.of(incident.symptom(), incident.impact(), incident.cause())
                .filter(Objects::nonNull)
                .map(Field::text)
                .collect(Collectors.joining("\n"));
    }

    private static String done(Incident incident) {
        return incident.handling() == null ? "" : incident.handling().text();
    }
}
