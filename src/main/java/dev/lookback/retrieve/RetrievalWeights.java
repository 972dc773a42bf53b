package dev.lookback.retrieve;

import dev.lookback.index.FieldWeights;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/**
 * The numbers ranking depends on, learned by {@code eval --learn} and kept in {@code index/weights.properties}.
 *
 * @param fields how much each way of indexing words counts
 * @param synonyms factor of a term's other names and renderings, beside the words as typed
 * @param trust how far to trust words rather than vectors
 * @param vectors how scores of vector lists are made comparable
 * @param passage what counts of a passage besides the lists
 */
public record RetrievalWeights(
        FieldWeights fields, float synonyms, Trust trust, VectorWeights vectors, PassageWeights passage) {
    /**
     * How far to trust words rather than vectors.
     *
     * @param base trust if the best passage covers nothing of the question, as a logit
     * @param slope by how much that grows up to full coverage
     */
    public record Trust(double base, double slope) {
        /** A share in (0, 1). */
        double inWords(double bestCoverage) {
            return 1 / (1 + Math.exp(-(base + slope * bestCoverage)));
        }
    }

    /**
     * How scores of vector lists are made comparable.
     *
     * @param zhSpread least difference between the best and the last cosine of a Chinese list for it to count in full: a list
     *     whose cosines are all alike knows nothing
     * @param enSpread the same of an English list
     * @param gloss factor of the list that was found by a gloss of the question in the other language
     */
    public record VectorWeights(double zhSpread, double enSpread, double gloss) {}

    /**
     * What counts of a passage besides the lists.
     *
     * @param coverage weight of its own coverage
     * @param length bonus for every factor of e in length: the shortest lines rarely answer anything
     * @param kind bonus of the kind that was asked for
     * @param newest bonus of the latest report's passages where the question asks for a state
     */
    public record PassageWeights(double coverage, double length, double kind, double newest) {}

    /** The weights that come with the program. */
    public static RetrievalWeights shipped() {
        return of(shippedProperties());
    }

    /** The weights that come with the program, by name. */
    public static Properties shippedProperties() {
        Properties properties = new Properties();
        String resource = "/index/weights.properties";
        try (InputStream in = Objects.requireNonNull(RetrievalWeights.class.getResourceAsStream(resource), resource)) {
            properties.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties;
    }

    /** Reads weights from properties named as in the file that comes with the program; all must be there. */
    public static RetrievalWeights of(Properties properties) {
        FieldWeights fields = new FieldWeights(
                (float) number(properties, "field.chars"),
                (float) number(properties, "field.bigrams"),
                (float) number(properties, "field.words"),
                (float) number(properties, "field.synonyms"),
                (float) number(properties, "field.stems"),
                (float) number(properties, "field.head"));
        return new RetrievalWeights(
                fields,
                (float) number(properties, "synonyms"),
                new Trust(number(properties, "trust.base"), number(properties, "trust.slope")),
                new VectorWeights(
                        number(properties, "vector.zhSpread"),
                        number(properties, "vector.enSpread"),
                        number(properties, "vector.gloss")),
                new PassageWeights(
                        number(properties, "passage.coverage"),
                        number(properties, "passage.length"),
                        number(properties, "passage.kind"),
                        number(properties, "passage.newest")));
    }

    private static double number(Properties properties, String key) {
        String value = properties.getProperty(key);
        if (value == null) {
            throw new IllegalArgumentException("weight is missing: " + key);
        }
        try {
            return Double.parseDouble(value.strip());
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("weight must be a number: " + key + ", got " + value, notANumber);
        }
    }
}
