package dev.lookback.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lookback.llm.HashEmbedder;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MadeUpEmbedderTest {
    private final float[] real = new HashEmbedder().embedQuery("入金超时");
    private final MadeUpEmbedder embedder = new MadeUpEmbedder(new HashEmbedder(), List.of(real));

    @Test
    void givesTheSameTextTheSameVector() {
        assertArrayEquals(
                embedder.findPassage("证书过期").orElseThrow(),
                embedder.embedPassages(List.of("证书过期")).getFirst());
    }

    @Test
    void staysNearARealVector() {
        double mean = LongStream.range(0, 500)
                .mapToDouble(number -> dot(embedder.vector(number), real))
                .average()
                .orElseThrow();

        assertEquals(0.85, mean, 0.02);
    }

    @Test
    void makesVectorsOfUnitLengthWithoutAnyRealOne() {
        float[] vector = new MadeUpEmbedder(new HashEmbedder(), List.of()).vector(3);

        assertEquals(1, dot(vector, vector), 1e-5);
    }

    private static double dot(float[] one, float[] other) {
        double sum = 0;
        for (int at = 0; at < one.length; at++) {
            sum += one[at] * other[at];
        }
        return sum;
    }
}
