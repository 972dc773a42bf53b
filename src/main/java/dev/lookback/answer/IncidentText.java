package dev.lookback.answer;

import dev.lookback.retrieve.ContentTerm;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The words of incidents, folded. */
final class IncidentText {
    /** Symptom, impact, cause and handling of all tellings. */
    String of(Event event) {
        return joined(event, TellingText::whole);
    }

    /** The same without the handling: a bank to which payments were moved did not fail. */
    String withoutHandling(Event event) {
        return joined(event, TellingText::what);
    }

    /** Tells whether the incident is about the named thing: its words say so, or else what stands above them. */
    boolean isAbout(ContentTerm name, Event event) {
        return name.isIn(withoutHandling(event))
                || (event.incident().entities().contains(name.text()) && !name.isIn(of(event)));
    }

    private static String joined(Event event, Function<TellingText, String> words) {
        return event.tellings().size() == 1
                ? words.apply(event.tellings().getFirst().text())
                : event.tellings().stream().map(Telling::text).map(words).collect(Collectors.joining("\n"));
    }
}
