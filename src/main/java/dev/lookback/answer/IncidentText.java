package dev.lookback.answer;

import dev.lookback.facts.Field;
import dev.lookback.facts.Incident;
import dev.lookback.glossary.FoldedText;
import dev.lookback.index.Scripts;
import dev.lookback.retrieve.ContentTerm;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    /** Share of the shorter symptom's character pairs or words that the other has too, in [0, 1]. */
    static double likeness(Incident one, Incident other) {
        Set<String> first = pieces(one.symptom());
        Set<String> second = pieces(other.symptom());
        int fewer = Math.min(first.size(), second.size());
        first.retainAll(second);
        return fewer == 0 ? 0 : (double) first.size() / fewer;
    }

    /** Tells whether one is told in Chinese and the other is not, so that their words cannot be compared. */
    static boolean differInLanguage(Incident one, Incident other) {
        return isChinese(one.symptom()) != isChinese(other.symptom());
    }

    private static boolean isChinese(@Nullable Field field) {
        return field != null
                && Scripts.countHan(field.text()) * 4 > field.text().length();
    }

    private static Set<String> pieces(@Nullable Field field) {
        Set<String> pieces = new HashSet<>();
        String text = field == null ? "" : FoldedText.fold(field.text());
        for (int at = 0; at + 1 < text.length(); at++) {
            if (Scripts.isHan(text.charAt(at)) && Scripts.isHan(text.charAt(at + 1))) {
                pieces.add(text.substring(at, at + 2));
            }
        }
        Stream.of(text.split("[^\\p{IsLatin}\\d]+", -1))
                .filter(word -> word.length() > 2)
                .forEach(pieces::add);
        return pieces;
    }
}
