package dev.lookback.retrieve;

import dev.lookback.index.FieldWeights;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/**
 * The numbers ranking depends on, learned by {@code eval} and kept in {@code index/weights.properties}.
 *
 * @param fields how much each way of indexing words counts
 * @param synonyms factor of a term's other names and renderings, beside the words as typed
 * @param trustBase how far words are trusted when the best passage covers nothing, as a logit
 * @param trustSlope by how much that grows up to full coverage
 * @param coverage weight of a passage's own coverage in its score
 * @param kind bonus of a passage of the kind that was asked for
 * @param newest bonus of the latest report's passages where the question asks for a state
 */
public record RetrievalWeights(
        FieldWeights fields,
        float synonyms,
        double trustBase,
        double trustSlope,
        double coverage,
        double kind,
        double newest) {
    /** The weights that come with the program. */
    public static RetrievalWeights shipped() {
        Properties properties = new Properties();
        String resource = "/index/weights.properties";
        try (InputStream in = Objects.requireNonNull(RetrievalWeights.class.getResourceAsStream(resource), resource)) {
            properties.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return of(properties);
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
                number(properties, "trust.base"),
                number(properties, "trust.slope"),
                number(properties, "coverage"),
                number(properties, "kind"),
                number(properties, "newest"));
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

    /** How far to trust words rather than vectors, in (0, 1), if the best passage has this coverage. */
    double trustInWords(double bestCoverage) {
        return 1 / (1 + Math.exp(-(trustBase + trustSlope * bestCoverage)));
    }
}
