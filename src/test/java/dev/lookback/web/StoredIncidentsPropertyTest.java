package dev.lookback.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lookback.chunk.Chunk;
import dev.lookback.facts.Facts;
import dev.lookback.facts.Field;
import dev.lookback.facts.Incident;
import dev.lookback.facts.Moment;
import dev.lookback.glossary.Glossary;
import dev.lookback.index.ChunkKind;
import dev.lookback.index.IndexConfig;
import dev.lookback.index.IndexedChunk;
import dev.lookback.index.IndexedReport;
import dev.lookback.index.LuceneIndex;
import dev.lookback.report.Period;
import dev.lookback.report.Report;
import dev.lookback.report.SourceSpan;
import dev.lookback.report.SourceText;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts, sums and lists equal a recount that knows nothing of the index and of linking. */
class StoredIncidentsPropertyTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final int WEEKS = 30;
    private static final List<String> NAMES = List.of("灯塔", "帆船", "罗盘", "船锚");

    @TempDir
    Path directory;

    /**
     * Something that happened.
     *
     * @param id of its first telling
     * @param told weeks that tell it
     */
    private record Happened(String id, LocalDate day, String name, int minutes, List<Integer> told) {
        boolean isKnown(LocalDate asOf) {
            return !lastDay(told.getFirst()).isAfter(asOf);
        }
    }

    private static LocalDate lastDay(int week) {
        return FIRST.plusWeeks(week).plusDays(6);
    }

    @ParameterizedTest(name = "seed={0}")
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void countsWhatHappened(int seed) {
        Random random = new Random(seed);
        try (LuceneIndex index = LuceneIndex.open(new IndexConfig(directory, Set.of(), "zh-test", 2, "en-test", 2))) {
            List<Happened> all = fill(index, random);
            Glossary none = Glossary.of(List.of());
            StoredIncidents stored = new StoredIncidents(index, () -> none);
            for (int round = 0; round < 60; round++) {
                LocalDate from = FIRST.plusDays(random.nextInt(WEEKS * 7));
                LocalDate to = from.plusDays(8 + random.nextInt(60));
                LocalDate asOf = FIRST.plusDays(random.nextInt(WEEKS * 7));
                String name = random.nextInt(4) == 0 ? null : NAMES.get(random.nextInt(NAMES.size()));
                compare(all, stored.find(new IncidentsInput(name, from, to, null, asOf)), from, to, name, asOf);
            }
        }
    }

    private static void compare(
            List<Happened> all,
            IncidentsJson found,
            LocalDate from,
            LocalDate to,
            @Nullable String name,
            LocalDate asOf) {
        List<Happened> expected = all.stream()
                .filter(event -> event.isKnown(asOf))
                .filter(event -> !event.day().isBefore(from) && !event.day().isAfter(to))
                .filter(event -> name == null || name.equals(event.name()))
                .toList();
        assertEquals(
                new TreeSet<>(expected.stream().map(Happened::id).toList()),
                new TreeSet<>(found.incidents().stream().map(IncidentJson::id).toList()));
        assertEquals(expected.size(), found.count());
        assertEquals(expected.stream().mapToLong(Happened::minutes).sum(), found.minutes());
        for (IncidentJson incident : found.incidents()) {
            for (Place place : incident.retold()) {
                assertEquals(false, lastDay(weekOf(place.report())).isAfter(asOf));
            }
        }
    }

    private static int weekOf(String report) {
        return Integer.parseInt(report.substring(1));
    }

    private static List<Happened> fill(LuceneIndex index, Random random) {
        List<Happened> all = new ArrayList<>();
        Map<Integer, List<Incident>> byWeek = new HashMap<>();
        for (int week = 0; week < WEEKS; week++) {
            int events = random.nextInt(4);
            for (int at = 0; at < events; at++) {
                happen(all, byWeek, week, at, random);
            }
        }
        for (int week = 0; week < WEEKS; week++) {
            put(index, week, byWeek.getOrDefault(week, List.of()));
        }
        index.commit();
        return all;
    }

    private static void happen(
            List<Happened> all, Map<Integer, List<Incident>> byWeek, int week, int at, Random random) {
        List<Integer> told = new ArrayList<>(List.of(week));
        if (random.nextInt(3) == 0 && week + 2 < WEEKS) {
            told.add(week + 1 + random.nextInt(2));
        }
        LocalDate day = FIRST.plusWeeks(week).plusDays(random.nextInt(7));
        Moment noticed = new Moment(day, LocalTime.of(6 + at, random.nextInt(30)));
        String name = NAMES.get(random.nextInt(NAMES.size()));
        int minutes = 11 + all.size();
        String symptom = word(random) + " " + word(random) + " " + word(random);
        for (int teller : told) {
            String id = "w%d-%d".formatted(teller, all.size());
            SourceSpan span = new SourceSpan("w" + teller, 1, 1, 0, 4);
            boolean update = teller != week;
            byWeek.computeIfAbsent(teller, key -> new ArrayList<>())
                    .add(new Incident(
                            id,
                            span,
                            noticed,
                            null,
                            minutes,
                            Incident.Basis.STATED,
                            new Field(symptom, span),
                            null,
                            null,
                            null,
                            null,
                            List.of(name),
                            Incident.Side.OWN,
                            update));
        }
        all.add(new Happened("w%d-%d".formatted(week, all.size()), day, name, minutes, List.copyOf(told)));
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int at = 0; at < 8; at++) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }

    private static void put(LuceneIndex index, int week, List<Incident> incidents) {
        String id = "w" + week;
        SourceText text = new SourceText(id, "text of the week");
        Period period = new Period(FIRST.plusWeeks(week), lastDay(week));
        Report report = new Report(id, id, null, period, lastDay(week), "rev", text, List.of(), List.of());
        Chunk chunk = new Chunk(id + "#1", text.lines(1, 1), text.text(), List.of(), List.of());
        index.put(new IndexedReport(
                report,
                List.of(new IndexedChunk(chunk, ChunkKind.INCIDENT, List.of(), null, null, null)),
                new Facts(incidents, List.of(), List.of(), List.of())));
    }
}
