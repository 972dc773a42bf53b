package dev.lookback.answer;

import dev.lookback.question.Focus.Superlative;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes readings of one metric: the point first, gaps left as gaps, values as written, differing values for one week marked. */
final class MetricWriter {
    private static final Comparator<Reading> BY_VALUE = Comparator.comparing(Reading::value);
    /** Reports that come every other week leave no gap worth a sentence. */
    private static final long LONGEST_STEP_DAYS = 35;

    private static final int FEW_GAPS = 2;

    private final String name;
    private final Texts texts;
    private final Draft draft;

    MetricWriter(String name, Texts texts, Draft draft) {
        this.name = name;
        this.texts = texts;
        this.draft = draft;
    }

    /**
     * Writes readings.
     *
     * @param readings by date, at least one
     * @param wanted which of them comes first; null for the newest
     */
    void write(List<Reading> readings, @Nullable Superlative wanted) {
        List<Integer> all =
                readings.stream().map(reading -> reading.cite(draft)).toList();
        Reading lowest = readings.stream().min(BY_VALUE).orElseThrow();
        Reading highest = readings.stream().max(BY_VALUE).orElseThrow();
        if (wanted == Superlative.HIGHEST) {
            say("metric.highest", highest);
        } else if (wanted == Superlative.LOWEST) {
            say("metric.lowest", lowest);
        }
        Reading latest = readings.getLast();
        draft.say(
                texts.of(
                        "metric.latest",
                        name,
                        latest.date(),
                        latest.metric().value(),
                        latest.metric().unit()),
                List.of(all.getLast()));
        if (readings.size() > 1) {
            draft.say(
                    texts.of(
                            "metric.range",
                            readings.getFirst().date(),
                            latest.date(),
                            readings.size(),
                            lowest.shown(),
                            lowest.date(),
                            highest.shown(),
                            highest.date()),
                    all);
        }
        sayConflicts(readings);
        sayGaps(readings);
        show(readings);
    }

    private void say(String key, Reading reading) {
        draft.say(texts.of(key, name, reading.date(), reading.shown()), List.of(reading.cite(draft)));
    }

    /** Two stretches of time side by side; the last reading of each counts. */
    void compare(List<Reading> readings, List<Reading> before) {
        List<Reading> both = new ArrayList<>(before);
        both.addAll(readings);
        if (before.isEmpty()) {
            write(readings, null);
            return;
        }
        Reading first = before.getLast();
        Reading second = readings.getLast();
        draft.say(
                texts.of("metric.compare", name, second.date(), second.shown(), first.date(), first.shown()),
                List.of(first.cite(draft), second.cite(draft)));
        sayConflicts(both);
        show(both);
    }

    /** Two reports that give one metric two values for one week are both shown, and marked. */
    private void sayConflicts(List<Reading> readings) {
        Map<LocalDate, List<Reading>> byDate = new TreeMap<>();
        readings.forEach(reading -> byDate.computeIfAbsent(reading.date(), date -> new ArrayList<>())
                .add(reading));
        byDate.forEach((date, same) -> {
            long values = same.stream()
                    .map(reading -> reading.value().stripTrailingZeros())
                    .distinct()
                    .count();
            if (values > 1) {
                String shown = String.join(
                        texts.of("list.separator"),
                        same.stream().map(Reading::shown).distinct().toList());
                draft.say(
                        texts.of("metric.conflict", name + " " + date, shown),
                        same.stream().map(reading -> reading.cite(draft)).toList());
            }
        });
    }

    private void sayGaps(List<Reading> readings) {
        List<Integer> before = IntStream.range(0, readings.size() - 1)
                .filter(at -> days(readings, at) > LONGEST_STEP_DAYS)
                .boxed()
                .toList();
        if (before.size() > FEW_GAPS) {
            int longest = before.stream()
                    .max(Comparator.comparingLong(at -> days(readings, at)))
                    .orElseThrow();
            sayGap("metric.gaps", before.size(), readings.get(longest), readings.get(longest + 1));
        } else {
            before.forEach(at -> sayGap("metric.gap", before.size(), readings.get(at), readings.get(at + 1)));
        }
    }

    private static long days(List<Reading> readings, int at) {
        return ChronoUnit.DAYS.between(
                readings.get(at).date(), readings.get(at + 1).date());
    }

    private void sayGap(String key, int count, Reading before, Reading next) {
        String text = key.equals("metric.gap")
                ? texts.of(key, before.date(), next.date())
                : texts.of(key, count, before.date(), next.date());
        draft.say(text, List.of(before.cite(draft), next.cite(draft)));
    }

    /** Shows them as rows and as a series. */
    void show(List<Reading> readings) {
        List<Series.Point> points = new ArrayList<>();
        List<Table.Row> rows = new ArrayList<>();
        for (Reading reading : readings) {
            List<Integer> cited = List.of(reading.cite(draft));
            points.add(new Series.Point(reading.date(), reading.metric().value(), cited));
            rows.add(new Table.Row(
                    List.of(reading.passage().report().title(), reading.date().toString(), reading.shown()), cited));
        }
        draft.show(new Series(name, readings.getLast().metric().unit(), points));
        draft.show(
                new Table(List.of(texts.of("column.week"), texts.of("column.date"), texts.of("column.value")), rows));
    }
}
