package dev.lookback.index;

import static dev.lookback.index.IndexFixtures.config;
import static dev.lookback.index.IndexFixtures.report;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexCacheTest {
    private static final LocalDate MARCH = LocalDate.of(2024, 3, 4);
    private static final int MOST = 16;

    @TempDir
    Path directory;

    private LuceneIndex index;
    private final List<Integer> computed = new ArrayList<>();
    private IndexCache<Integer, Integer> reportsTimes;

    @BeforeEach
    void open() {
        index = LuceneIndex.open(config(directory));
        reportsTimes = new IndexCache<>(index, factor -> {
            computed.add(factor);
            return factor * index.reports().size();
        });
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void computesOnceForAnIndexThatDoesNotChange() {
        index.put(report("a.md", MARCH, "数据库切换"));
        index.commit();

        assertEquals(2, reportsTimes.get(2));
        assertEquals(2, reportsTimes.get(2));
        assertEquals(List.of(2), computed);
    }

    @Test
    void computesAnewWhenTheIndexHasChangedAndNotBefore() {
        assertEquals(0, reportsTimes.get(2));
        index.put(report("a.md", MARCH, "数据库切换"));
        assertEquals(0, reportsTimes.get(2));
        index.commit();
        assertEquals(2, reportsTimes.get(2));
        index.delete("a.md");
        index.commit();
        assertEquals(0, reportsTimes.get(2));
        assertEquals(List.of(2, 2, 2), computed);
    }

    @Test
    void keepsSoManyAndForgetsAllBeforeItKeepsMore() {
        for (int key = 1; key <= MOST; key++) {
            reportsTimes.get(key);
        }
        reportsTimes.get(1);
        assertEquals(MOST, computed.size());
        reportsTimes.get(MOST + 1);
        reportsTimes.get(MOST + 1);
        reportsTimes.get(1);
        assertEquals(MOST + 2, computed.size());
    }
}
