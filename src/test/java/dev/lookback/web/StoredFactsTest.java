package dev.lookback.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lookback.chunk.Chunk;
import dev.lookback.facts.Facts;
import dev.lookback.facts.Field;
import dev.lookback.facts.MetricReading;
import dev.lookback.facts.Progress;
import dev.lookback.glossary.Glossary;
import dev.lookback.index.ChunkKind;
import dev.lookback.index.IndexConfig;
import dev.lookback.index.IndexedChunk;
import dev.lookback.index.IndexedReport;
import dev.lookback.index.LuceneIndex;
import dev.lookback.report.Period;
import dev.lookback.report.Report;
import dev.lookback.report.SourceText;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredFactsTest {
    private static final LocalDate MONDAY = LocalDate.of(2024, 3, 4);
    private static final LocalDate APRIL = LocalDate.of(2024, 4, 12);

    @TempDir
    Path directory;

    private LuceneIndex index;
    private StoredFacts facts;

    @BeforeEach
    void open() {
        index = LuceneIndex.open(new IndexConfig(directory, Set.of(), "zh-test", 2, "en-test", 2));
        Glossary glossary = Glossary.shipped();
        facts = new StoredFacts(index, () -> glossary);
        put("w10", MONDAY, "99.90", APRIL);
        put("w10-again", MONDAY, "99.8", null);
        put("w11", MONDAY.plusWeeks(1), "97", APRIL.plusWeeks(2));
        index.commit();
    }

    @AfterEach
    void close() {
        index.close();
    }

    /** A report of two lines: a reading of Uptime and the state of Harbour. */
    private void put(String id, LocalDate monday, String value, @Nullable LocalDate planned) {
        SourceText text = new SourceText(id, "Uptime " + value + "%\nHarbour is being tested");
        Report report = report(id, monday, text);
        LocalDate sunday = monday.plusDays(6);
        Chunk chunk = new Chunk(id + "#1", text.lines(1, 2), text.text(), List.of(), List.of());
        Field quote = new Field(text.line(2), text.lines(2, 2));
        index.put(new IndexedReport(
                report,
                List.of(new IndexedChunk(chunk, ChunkKind.METRIC, List.of(), null, null, null)),
                new Facts(
                        List.of(),
                        List.of(new MetricReading(id + "m", text.lines(1, 1), "Uptime", value, "%", sunday)),
                        List.of(new Progress(
                                id + "p", quote.span(), "Harbour", null, Progress.Stage.TESTING, planned, null, quote)),
                        List.of())));
    }

    private static Report report(String id, LocalDate monday, SourceText text) {
        Period week = new Period(monday, monday.plusDays(6));
        return new Report(id, "Title", null, week, week.to(), "rev", text, List.of(), List.of());
    }

    private static SeriesInput named(String name) {
        return new SeriesInput(name, null, null, null);
    }

    @Test
    void sumsUpWhereAProjectStands() {
        assertEquals(
                List.of(new ProjectItemJson(
                        "Harbour",
                        MONDAY.plusWeeks(1).plusDays(6),
                        ProjectJson.Stage.TESTING,
                        null,
                        APRIL.plusWeeks(2),
                        null,
                        1,
                        true,
                        true,
                        false)),
                facts.projectItems(named("")));
    }

    @Test
    void callsAnOpenProjectSilentOnceTheReportsOfSixWeeksLeaveItOut() {
        Report later = report("w20", MONDAY.plusWeeks(9), new SourceText("w20", "all quiet"));
        index.put(new IndexedReport(later, List.of(), Facts.NONE));
        index.commit();

        assertEquals(
                List.of(true),
                facts.projectItems(named("")).stream()
                        .map(ProjectItemJson::silent)
                        .toList());
    }

    @Test
    void namesWhatTheReportsTell() {
        assertEquals(List.of("Uptime"), facts.metrics(named("")));
        assertEquals(List.of("Harbour"), facts.projects(named("")));
        assertEquals(Optional.empty(), facts.metric(named("Downtime")));
        assertEquals(Optional.empty(), facts.project(named("Moon")));
    }

    @Test
    void showsReadingsAsWrittenAndMarksThoseThatConflict() {
        MetricJson metric = facts.metric(named("ＵＰＴＩＭＥ")).orElseThrow();

        assertEquals("Uptime", metric.name());
        assertEquals("%", metric.unit());
        assertEquals(
                List.of(
                        "2024-03-10 99.90 true w10:1-1 w10#1",
                        "2024-03-10 99.8 true w10-again:1-1 w10-again#1",
                        "2024-03-17 97 false w11:1-1 w11#1"),
                metric.points().stream()
                        .map(point -> "%s %s %s %s %s"
                                .formatted(
                                        point.date(),
                                        point.value(),
                                        point.conflicting(),
                                        point.source(),
                                        point.passage().id()))
                        .toList());
    }

    @Test
    void namesASlip() {
        ProjectJson project = facts.project(named("harbour")).orElseThrow();

        assertEquals(
                List.of("2024-03-10 2024-04-12 false", "2024-03-10 null false", "2024-03-17 2024-04-26 true"),
                project.timeline().stream()
                        .map(state -> "%s %s %s".formatted(state.date(), state.planned(), state.slipped()))
                        .toList());
    }

    @Test
    void knowsNothingOfLaterReportsAndOtherDays() {
        MetricJson asOf = facts.metric(new SeriesInput("Uptime", null, null, LocalDate.of(2024, 3, 12)))
                .orElseThrow();
        MetricJson later = facts.metric(new SeriesInput("Uptime", LocalDate.of(2024, 3, 11), null, null))
                .orElseThrow();

        assertEquals(2, asOf.points().size());
        assertEquals(1, later.points().size());
        assertEquals(List.of(), facts.metrics(new SeriesInput("", null, null, LocalDate.of(2024, 1, 1))));
    }
}
