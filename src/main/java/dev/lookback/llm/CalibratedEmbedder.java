package dev.lookback.llm;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * An embedder of which it is not known what cosine unrelated texts have; finds out when that is first asked, by sentences that
 * have nothing to do with each other. By multilingual-e5 it is 0.75 and more, by others next to nothing.
 */
public final class CalibratedEmbedder extends ForwardingEmbedder {
    private volatile double unrelated = Double.NaN;

    /** @param embedder closed with this object */
    public CalibratedEmbedder(Embedder embedder) {
        super(embedder);
    }

    /** Measured once; while the model does not answer, what is usual. */
    @Override
    public double unrelatedCosine() {
        if (Double.isNaN(unrelated)) {
            try {
                unrelated = measure();
            } catch (LlmException away) {
                return super.unrelatedCosine();
            }
        }
        return unrelated;
    }

    private double measure() {
        List<String> sentences = sentences();
        List<float[]> passages = embedPassages(sentences);
        double sum = 0;
        int pairs = 0;
        for (int one = 0; one < passages.size(); one++) {
            for (int other = one + 1; other < passages.size(); other++) {
                sum += cosine(passages.get(one), passages.get(other));
                pairs++;
            }
        }
        return Math.clamp(sum / pairs, 0, 0.95);
    }

    private static double cosine(float[] one, float[] other) {
        double sum = 0;
        for (int at = 0; at < one.length; at++) {
            sum += (double) one[at] * other[at];
        }
        return sum;
    }

    private static List<String> sentences() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CalibratedEmbedder.class.getResourceAsStream("unrelated.txt")),
                StandardCharsets.UTF_8))) {
            return new ArrayList<>(reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
