package dev.lookback.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatencyTest {
    @Test
    void takesPercentilesByNearestRank() {
        long[] nanos = LongStream.rangeClosed(1, 100)
                .map(millis -> (101 - millis) * 1_000_000)
                .toArray();

        assertEquals(new Latency(100, 2, 100, 50, 95, 99, 100), Latency.of(nanos, 2));
    }

    @Test
    void isZeroWhereNothingWasAnswered() {
        assertEquals(new Latency(0, 3, 0, 0, 0, 0, 0), Latency.of(new long[0], 3));
    }

    @Test
    void countsFailedRequestsApart() throws InterruptedException {
        List<Runnable> requests = List.of(() -> {}, LatencyTest::fail, () -> {}, LatencyTest::fail);

        Latency latency = Load.run(requests, 2).latency(IntStream.range(0, 4));

        assertEquals(2, latency.requests());
        assertEquals(2, latency.errors());
    }

    private static void fail() {
        throw new IllegalStateException("on purpose");
    }
}
