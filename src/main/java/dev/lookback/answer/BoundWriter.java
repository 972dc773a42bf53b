package dev.lookback.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes when readings of a metric first passed a bound, and how many did; that none did if none did. */
final class BoundWriter {
    private static final Comparator<Reading> BY_VALUE = Comparator.comparing(Reading::value);

    private final String name;
    private final Texts texts;
    private final Draft draft;

    BoundWriter(String name, Texts texts, Draft draft) {
        this.name = name;
        this.texts = texts;
        this.draft = draft;
    }

    /** @param readings by date, at least one */
    void write(List<Reading> readings, Bound bound) {
        String words = texts.of(bound.key(), bound.shown());
        List<Reading> passing = readings.stream()
                .filter(reading -> bound.holds(reading.value()))
                .toList();
        List<Integer> all = new ArrayList<>();
        readings.forEach(reading -> all.add(reading.cite(draft)));
        Reading first = readings.getFirst();
        Reading last = readings.getLast();
        if (passing.isEmpty()) {
            Reading lowest = readings.stream().min(BY_VALUE).orElseThrow();
            Reading highest = readings.stream().max(BY_VALUE).orElseThrow();
            draft.say(
                    texts.of(
                            "bound.never",
                            first.date(),
                            last.date(),
                            readings.size(),
                            name,
                            words,
                            lowest.shown(),
                            lowest.date(),
                            highest.shown(),
                            highest.date()),
                    all);
        } else {
            Reading earliest = passing.getFirst();
            Reading latest = passing.getLast();
            draft.say(
                    texts.of("bound.first", name, words, earliest.date(), earliest.shown()),
                    List.of(earliest.cite(draft)));
            draft.say(
                    texts.of(
                            "bound.count",
                            first.date(),
                            last.date(),
                            readings.size(),
                            passing.size(),
                            words,
                            latest.date(),
                            latest.shown()),
                    all);
        }
        new MetricWriter(name, texts, draft).show(readings);
    }
}
