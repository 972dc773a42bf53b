package dev.lookback.bench;

import dev.lookback.llm.Embedder;
import dev.lookback.llm.ForwardingEmbedder;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Gives every passage a vector at once: a random one near some real vector, the same for the same text. Questions get real
 * vectors. Safe for use by several threads.
 *
 * <p>Near means a cosine of about 0.85, which is how near the lines of different weeks about one thing are to each other:
 * vectors without any such neighbourhoods would make the search for near ones easier or harder than it is.
 */
final class MadeUpEmbedder extends ForwardingEmbedder {
    /** Length of the noise beside a vector of length 1. */
    private static final double NOISE = 0.62;

    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private final List<float[]> centres;

    /** @param centres real vectors; if there are none, vectors are random all round */
    MadeUpEmbedder(Embedder embedder, List<float[]> centres) {
        super(embedder);
        this.centres = List.copyOf(centres);
    }

    /** The vector of the passage with this number; the same number gives the same vector. */
    float[] vector(long number) {
        Random random = new Random(number * FACTOR);
        int dimensions = dimensions();
        float[] centre = centres.isEmpty() ? new float[dimensions] : centres.get(random.nextInt(centres.size()));
        float[] vector = new float[dimensions];
        double squares = 0;
        for (int at = 0; at < dimensions; at++) {
            vector[at] = (float) (centre[at] + NOISE / Math.sqrt(dimensions) * random.nextGaussian());
            squares += vector[at] * vector[at];
        }
        for (int at = 0; at < dimensions; at++) {
            vector[at] = (float) (vector[at] / Math.sqrt(squares));
        }
        return vector;
    }

    @Override
    public String model() {
        return super.model() + ", made up";
    }

    @Override
    public Optional<float[]> findPassage(String text) {
        return Optional.of(vector(text.hashCode() + ((long) text.length() << Integer.SIZE)));
    }

    @Override
    public List<float[]> embedPassages(List<String> texts) {
        return texts.stream().map(text -> findPassage(text).orElseThrow()).toList();
    }

    /** Leaves the embedder open: it is used for the next index too. */
    @Override
    public void close() {}
}
