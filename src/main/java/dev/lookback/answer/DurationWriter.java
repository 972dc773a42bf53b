package dev.lookback.answer;

import dev.lookback.facts.Incident;
import dev.lookback.facts.Incident.Basis;
import dev.lookback.question.Focus.Superlative;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Writes how long incidents lasted: one by one, together, on average, and the longest. Unknown durations are named, never guessed. */
final class DurationWriter {
    private static final Comparator<FoundIncident> BY_MINUTES = Comparator.comparingLong(DurationWriter::minutes);

    /** More of unknown length are told together. */
    private static final int FEW_UNKNOWN = 2;

    private final Texts texts;
    private final Draft draft;

    DurationWriter(Texts texts, Draft draft) {
        this.texts = texts;
        this.draft = draft;
    }

    /** Writes how long each lasted, and nothing of them together: those that are merely likely make no sum. */
    void each(List<FoundIncident> incidents) {
        incidents.forEach(this::one);
    }

    /**
     * Writes how long they lasted together, and the longest.
     *
     * @param wanted which of them come first
     */
    void write(List<FoundIncident> incidents, WantedExtremes wanted) {
        List<FoundIncident> known = incidents.stream()
                .filter(found -> found.incident().minutes() != null)
                .toList();
        if (wanted.which() == Superlative.LONGEST) {
            first("duration.longest", known, BY_MINUTES.reversed(), wanted.number());
        } else if (wanted.which() == Superlative.SHORTEST) {
            first("duration.shortest", known, BY_MINUTES, wanted.number());
        }
        together(incidents, known);
        if (wanted.which() == null) {
            known.stream().max(BY_MINUTES).ifPresent(found -> extreme("duration.longest", found));
        }
        List<FoundIncident> unknown = incidents.stream()
                .filter(found -> found.incident().minutes() == null)
                .toList();
        if (unknown.size() > FEW_UNKNOWN) {
            List<Integer> cited = new ArrayList<>();
            unknown.forEach(found -> cited.addAll(found.cite(draft)));
            draft.say(texts.of("duration.unknownMany", unknown.size()), cited);
        } else {
            unknown.forEach(found -> draft.say(texts.of("duration.unknown", subject(found, texts)), found.cite(draft)));
        }
    }

    private void together(List<FoundIncident> incidents, List<FoundIncident> known) {
        long sum = known.stream().mapToLong(DurationWriter::minutes).sum();
        List<Integer> cited = new ArrayList<>();
        incidents.forEach(found -> cited.addAll(found.cite(draft)));
        String average = known.isEmpty() ? texts.minutes(0) : texts.minutes(Math.round((double) sum / known.size()));
        draft.say(texts.of("duration.sum", incidents.size(), known.size(), texts.minutes(sum), average), cited);
    }

    private void one(FoundIncident found) {
        Incident incident = found.incident();
        if (incident.minutes() == null) {
            draft.say(texts.of("duration.unknown", subject(found, texts)), found.cite(draft));
            return;
        }
        String basis = texts.of(incident.basis() == Basis.STATED ? "basis.stated" : "basis.derived");
        draft.say(
                texts.of("duration.one", subject(found, texts), texts.minutes(minutes(found)), basis),
                found.cite(draft));
    }

    private void first(String key, List<FoundIncident> known, Comparator<FoundIncident> order, int number) {
        List<FoundIncident> first = known.stream().sorted(order).limit(number).toList();
        if (number == 1) {
            first.forEach(found -> extreme(key, found));
        } else {
            each(first);
        }
    }

    private void extreme(String key, FoundIncident found) {
        String moment = texts.moment(found.incident().detected());
        draft.say(texts.of(key, moment, texts.minutes(minutes(found)), found.quote()), found.cite(draft));
    }

    static String subject(FoundIncident found, Texts texts) {
        return found.incident().detected() == null
                ? found.quote()
                : texts.moment(found.incident().detected()) + " " + found.quote();
    }

    private static long minutes(FoundIncident found) {
        return Objects.requireNonNull(found.incident().minutes());
    }
}
