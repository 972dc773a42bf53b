package dev.lookback.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lookback.chunk.Chunk;
import dev.lookback.report.Period;
import dev.lookback.report.SourceSpan;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoredChunkTest {
    private static final LocalDate MONDAY = LocalDate.of(2024, 3, 4);
    private static final Chunk CHUNK = new Chunk(
            "c1",
            new SourceSpan("team/week.md", 3, 4, 20, 61),
            "网关超时\n已恢复 𠮷",
            List.of("生产事件"),
            List.of("| 时间 |", "1."));

    @Test
    void comesBackAsItWas() throws IOException {
        StoredChunk stored = new StoredChunk(
                CHUNK,
                ChunkKind.INCIDENT,
                List.of("光大银行", "WAF"),
                MONDAY.plusDays(1),
                "0f1e2d",
                new ReportSummary(
                        "team/week.md", "周报", "李想", new Period(MONDAY, MONDAY.plusDays(6)), MONDAY, "r1", List.of()));

        assertEquals(stored, StoredChunk.of(stored.bytes()));
    }

    @Test
    void comesBackWithoutWhatIsUnknown() throws IOException {
        StoredChunk stored = new StoredChunk(
                CHUNK,
                ChunkKind.NOTE,
                List.of(),
                null,
                null,
                new ReportSummary("team/week.md", "", null, null, null, "r1", List.of()));

        assertEquals(stored, StoredChunk.of(stored.bytes()));
    }
}
