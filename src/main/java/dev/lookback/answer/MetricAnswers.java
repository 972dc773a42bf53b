package dev.lookback.answer;

import dev.lookback.facts.MetricReading;
import dev.lookback.index.ChunkKind;
import dev.lookback.index.Filter;
import dev.lookback.index.HybridIndex;
import dev.lookback.index.HybridIndex.ReportFacts;
import dev.lookback.question.Question;
import dev.lookback.retrieve.Passage;
import dev.lookback.retrieve.Retrieval;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Answers what a metric is and how it developed: every reading with its source, gaps left as gaps. */
final class MetricAnswers {
    private static final double NAMED = 0.5;

    private final HybridIndex index;

    MetricAnswers(HybridIndex index) {
        this.index = index;
    }

    /** A reading with the passage it stands in. */
    private record Reading(MetricReading metric, LocalDate date, Passage passage) {}

    /** Writes the metric the question names; writes nothing if it names none that has a reading on the days asked about. */
    void write(Question question, Retrieval retrieval, Texts texts, Draft draft) {
        Filter filter = new Filter(question.window(), Set.of(ChunkKind.METRIC), Set.of(), null, question.asOf());
        List<ReportFacts> all = index.facts(filter);
        NameMatch match = new NameMatch(question.text(), retrieval.terms());
        Set<String> names = new TreeSet<>();
        all.forEach(facts -> facts.facts().metrics().forEach(metric -> names.add(metric.name())));
        names.stream()
                .filter(name -> match.of(name) >= NAMED)
                .max(Comparator.comparingDouble(match::of).thenComparingInt(String::length))
                .ifPresent(name -> write(name, readings(name, all), texts, draft));
    }

    private List<Reading> readings(String name, Collection<ReportFacts> all) {
        List<Reading> readings = new ArrayList<>();
        for (ReportFacts facts : all) {
            for (MetricReading metric : facts.facts().metrics()) {
                LocalDate date = metric.periodEnd();
                String chunk = facts.chunks().get(metric.id());
                if (metric.name().equals(name) && date != null && chunk != null) {
                    index.chunks(List.of(chunk)).stream()
                            .map(Passage::of)
                            .forEach(passage -> readings.add(new Reading(metric, date, passage)));
                }
            }
        }
        readings.sort(Comparator.comparing(Reading::date));
        return readings;
    }

    private static void write(String name, List<Reading> readings, Texts texts, Draft draft) {
        if (readings.isEmpty()) {
            return;
        }
        List<Integer> all = new ArrayList<>();
        readings.forEach(reading -> all.add(cite(reading, draft)));
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
            Comparator<Reading> byValue = Comparator.comparing(MetricAnswers::value);
            Reading lowest = readings.stream().min(byValue).orElseThrow();
            Reading highest = readings.stream().max(byValue).orElseThrow();
            draft.say(
                    texts.of(
                            "metric.range",
                            readings.getFirst().date(),
                            latest.date(),
                            readings.size(),
                            shown(lowest),
                            lowest.date(),
                            shown(highest),
                            highest.date()),
                    all);
        }
        sayConflicts(name, readings, texts, draft);
        show(name, readings, texts, draft);
    }

    /** Two reports that give one metric two values for one week are both shown, and marked. */
    private static void sayConflicts(String name, List<Reading> readings, Texts texts, Draft draft) {
        Map<LocalDate, List<Reading>> byDate = new TreeMap<>();
        readings.forEach(reading -> byDate.computeIfAbsent(reading.date(), date -> new ArrayList<>())
                .add(reading));
        byDate.forEach((date, same) -> {
            List<String> values =
                    same.stream().map(MetricAnswers::shown).distinct().toList();
            if (values.size() > 1) {
                draft.say(
                        texts.of("metric.conflict", name + " " + date, String.join(texts.of("list.separator"), values)),
                        same.stream().map(reading -> cite(reading, draft)).toList());
            }
        });
    }

    private static void show(String name, List<Reading> readings, Texts texts, Draft draft) {
        List<Series.Point> points = new ArrayList<>();
        List<Table.Row> rows = new ArrayList<>();
        for (Reading reading : readings) {
            List<Integer> cited = List.of(cite(reading, draft));
            points.add(new Series.Point(reading.date(), reading.metric().value(), cited));
            rows.add(new Table.Row(
                    List.of(reading.passage().report().title(), reading.date().toString(), shown(reading)), cited));
        }
        draft.show(new Series(name, readings.getLast().metric().unit(), points));
        draft.show(
                new Table(List.of(texts.of("column.week"), texts.of("column.date"), texts.of("column.value")), rows));
    }

    private static int cite(Reading reading, Draft draft) {
        String line = reading.passage()
                .text()
                .lines()
                .filter(each -> each.replace(",", "").contains(reading.metric().value()))
                .findFirst()
                .or(() -> reading.passage().text().lines().findFirst())
                .orElse("");
        return draft.cite(reading.passage(), Objects.requireNonNull(line).strip());
    }

    private static String shown(Reading reading) {
        return reading.metric().value() + reading.metric().unit();
    }

    private static BigDecimal value(Reading reading) {
        return new BigDecimal(reading.metric().value());
    }
}
