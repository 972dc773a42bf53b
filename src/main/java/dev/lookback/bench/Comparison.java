package dev.lookback.bench;

import dev.lookback.bench.BenchReport.Embedding;
import dev.lookback.bench.BenchReport.Maker;
import dev.lookback.llm.Embedder;
import java.util.List;
import java.util.function.Function;

/** Makes the same vectors our way and the other way, in turns, and takes each one's best round. */
final class Comparison {
    private static final int TEXTS = 300;
    private static final int WARM_UP = 20;
    private static final int ROUNDS = 2;

    private Comparison() {}

    static Embedding of(List<String> all, Embedder ours, Alternative other) {
        List<String> texts = all.subList(0, Math.min(TEXTS, all.size()));
        List<String> few = texts.subList(0, Math.min(WARM_UP, texts.size()));
        ours.embedPassages(few);
        other.embedAll(few);
        Best mine = new Best(ours::embedPassages);
        Best theirs = new Best(other::embedAll);
        for (int round = 0; round < ROUNDS; round++) {
            theirs.run(texts);
            mine.run(texts);
        }
        double tokens = texts.stream().mapToInt(ours::countTokens).average().orElse(0);
        return new Embedding(
                texts.size(),
                tokens,
                List.of(
                        mine.against("Lookback, " + ours.model(), theirs.vectors),
                        theirs.against(other.name(), theirs.vectors)));
    }

    private static final class Best {
        private final Function<List<String>, List<float[]>> maker;
        private List<float[]> vectors = List.of();
        private double perSecond;

        Best(Function<List<String>, List<float[]>> maker) {
            this.maker = maker;
        }

        void run(List<String> texts) {
            long start = System.nanoTime();
            vectors = maker.apply(texts);
            perSecond = Math.max(perSecond, texts.size() / ((System.nanoTime() - start) / 1e9));
        }

        Maker against(String name, List<float[]> reference) {
            double least = 1;
            double sum = 0;
            for (int at = 0; at < vectors.size(); at++) {
                double cosine = cosine(vectors.get(at), reference.get(at));
                least = Math.min(least, cosine);
                sum += cosine;
            }
            return new Maker(name, perSecond, sum / vectors.size(), least);
        }
    }

    private static double cosine(float[] one, float[] other) {
        double dot = 0;
        double first = 0;
        double second = 0;
        for (int at = 0; at < one.length; at++) {
            dot += (double) one[at] * other[at];
            first += (double) one[at] * one[at];
            second += (double) other[at] * other[at];
        }
        return dot / Math.sqrt(first * second);
    }
}
