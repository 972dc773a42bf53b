package dev.lookback.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lookback.chunk.Chunk;
import dev.lookback.facts.Facts;
import dev.lookback.facts.Field;
import dev.lookback.facts.Incident;
import dev.lookback.facts.MetricReading;
import dev.lookback.facts.Moment;
import dev.lookback.facts.Plan;
import dev.lookback.facts.Progress;
import dev.lookback.glossary.Entity;
import dev.lookback.glossary.Glossary;
import dev.lookback.index.ChunkKind;
import dev.lookback.index.IndexedChunk;
import dev.lookback.report.SourceSpan;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChunkLabelerTest {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 5);
    private static final Glossary GLOSSARY = Glossary.of(List.of(
            new Entity("Falcon", Entity.Kind.SYSTEM, List.of("猎鹰"), List.of()),
            new Entity("Petrel", Entity.Kind.SYSTEM, List.of("海燕"), List.of())));

    @Test
    void theKindIsThatOfTheWeightiestFactInTheChunk() {
        Facts facts = new Facts(
                List.of(incident(span(100, 200), null)),
                List.of(new MetricReading("m", span(10, 20), "x", "1", "", null)),
                List.of(new Progress("p", span(30, 40), "x", null, null, null, null, new Field("x", span(30, 40)))),
                List.of(new Plan("n", span(50, 60), new Field("x", span(50, 60)))));
        assertEquals(ChunkKind.METRIC, label(facts, chunk(5, 25)).kind());
        assertEquals(ChunkKind.METRIC, label(facts, chunk(5, 65)).kind());
        assertEquals(ChunkKind.PROGRESS, label(facts, chunk(30, 40)).kind());
        assertEquals(ChunkKind.PLAN, label(facts, chunk(45, 65)).kind());
        assertEquals(ChunkKind.NOTE, label(facts, chunk(70, 90)).kind());
        assertEquals(ChunkKind.INCIDENT, label(facts, chunk(0, 300)).kind());
        assertEquals(ChunkKind.INCIDENT, label(facts, chunk(120, 130)).kind());
    }

    @Test
    void theDayIsThatOfTheFirstIncidentThatHasOne() {
        Facts facts = new Facts(
                List.of(
                        incident(span(0, 10), null),
                        incident(span(10, 20), new Moment(DAY, null)),
                        incident(span(20, 30), new Moment(DAY.plusDays(1), null))),
                List.of(),
                List.of(),
                List.of());
        assertEquals(DAY, label(facts, chunk(0, 30)).eventDate());
        assertEquals(null, label(facts, chunk(0, 10)).eventDate());
    }

    @Test
    void entitiesComeFromHeadingsTextAndIncidentsEachOnce() {
        Facts facts = new Facts(List.of(incident(span(0, 10), null)), List.of(), List.of(), List.of());
        Chunk chunk = new Chunk("c", span(0, 10), "海燕系统告警，猎鹰系统正常", List.of("猎鹰"), List.of("海燕"));
        assertEquals(List.of("Falcon", "Petrel", "Bank"), label(facts, chunk).entities());
    }

    private static IndexedChunk label(Facts facts, Chunk chunk) {
        return new ChunkLabeler(facts, GLOSSARY).label(chunk);
    }

    private static Chunk chunk(int start, int end) {
        return new Chunk("c", span(start, end), "x", List.of(), List.of());
    }

    private static SourceSpan span(int start, int end) {
        return new SourceSpan("r", 1, 1, start, end);
    }

    private static Incident incident(SourceSpan span, @Nullable Moment detected) {
        return new Incident(
                "i",
                span,
                detected,
                null,
                null,
                Incident.Basis.UNKNOWN,
                null,
                null,
                null,
                null,
                null,
                List.of("Bank"),
                Incident.Side.UNKNOWN);
    }
}
