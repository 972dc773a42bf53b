package dev.lookback.answer;

import dev.lookback.facts.Incident;
import dev.lookback.facts.Incident.Basis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Writes how long incidents lasted: one by one, together, on average, and the longest. Unknown durations are named, never guessed. */
final class DurationWriter {
    private final Texts texts;
    private final Draft draft;

    DurationWriter(Texts texts, Draft draft) {
        this.texts = texts;
        this.draft = draft;
    }

    void write(List<FoundIncident> incidents) {
        List<FoundIncident> known = incidents.stream()
                .filter(found -> found.incident().minutes() != null)
                .toList();
        if (incidents.size() == 1) {
            one(incidents.getFirst());
            return;
        }
        long sum = known.stream().mapToLong(DurationWriter::minutes).sum();
        List<Integer> cited = new ArrayList<>();
        incidents.forEach(found -> cited.add(draft.cite(found.passage(), found.quote())));
        String average = known.isEmpty() ? texts.minutes(0) : texts.minutes(Math.round((double) sum / known.size()));
        draft.say(texts.of("duration.sum", incidents.size(), known.size(), texts.minutes(sum), average), cited);
        known.stream().max(Comparator.comparingLong(DurationWriter::minutes)).ifPresent(this::longest);
    }

    private void one(FoundIncident found) {
        int cited = draft.cite(found.passage(), found.quote());
        Incident incident = found.incident();
        if (incident.minutes() == null) {
            draft.say(texts.of("duration.unknown", subject(found)), List.of(cited));
            return;
        }
        String basis = texts.of(incident.basis() == Basis.STATED ? "basis.stated" : "basis.derived");
        draft.say(texts.of("duration.one", subject(found), texts.minutes(minutes(found)), basis), List.of(cited));
    }

    private void longest(FoundIncident found) {
        String moment = String.valueOf(found.incident().detected()).replace('T', ' ');
        draft.say(
                texts.of("duration.longest", moment, texts.minutes(minutes(found)), found.quote()),
                List.of(draft.cite(found.passage(), found.quote())));
    }

    private static String subject(FoundIncident found) {
        String moment = found.incident().detected() == null
                ? ""
                : found.incident().detected().toString().replace('T', ' ') + " ";
        return moment + found.quote();
    }

    private static long minutes(FoundIncident found) {
        return Objects.requireNonNull(found.incident().minutes());
    }
}
