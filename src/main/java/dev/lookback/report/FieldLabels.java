package dev.lookback.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The spellings of the labels, read once from {@code field-labels.tsv}. */
final class FieldLabels {
    private static final Pattern ORDINAL = Pattern.compile("[#0-9一二三四五六七八九十]+$");
    private static final Pattern ASIDE = Pattern.compile("[(（][^()（）]*[)）]$");
    private static final Pattern NOISE = Pattern.compile("[\\s\\u00A0\\u200B-\\u200D\\uFEFF*_]+");
    /** Labels put together of parts, {@code 故障} + {@code 处置} + {@code 经过}. */
    private static final Map<Pattern, FieldLabel> SHAPES = new LinkedHashMap<>();

    private static final int LONGEST_SHAPE = 32;

    private static final Map<String, FieldLabel> SPELLINGS = load();

    /** Most words are no label: one look for all shapes. */
    private static final Pattern ANY_SHAPE = Pattern.compile(
            SHAPES.keySet().stream().map(shape -> "(?:" + shape + ")").collect(Collectors.joining("|")));

    private FieldLabels() {}

    /** The label of a spelling, an aside in brackets behind it ignored. */
    static Optional<Match> lookUp(String written) {
        if (written.isBlank() || written.length() > 60) {
            return Optional.empty();
        }
        String spelling = normalise(written);
        Optional<Match> whole = known(spelling);
        return whole.isPresent() ? whole : known(ASIDE.matcher(spelling).replaceFirst(""));
    }

    private static Optional<Match> known(String spelling) {
        FieldLabel label = SPELLINGS.get(spelling);
        if (label != null) {
            return Optional.of(new Match(label, spelling));
        }
        Optional<Match> shaped = spelling.length() > LONGEST_SHAPE
                        || !ANY_SHAPE.matcher(spelling).matches()
                ? Optional.empty()
                : SHAPES.entrySet().stream()
                        .filter(shape -> shape.getKey().matcher(spelling).matches())
                        .findFirst()
                        .map(shape -> new Match(shape.getValue(), spelling));
        if (shaped.isPresent()) {
            return shaped;
        }
        String counted = ORDINAL.matcher(spelling).replaceFirst("#");
        return Optional.ofNullable(SPELLINGS.get(counted)).map(found -> new Match(found, counted));
    }

    private static String normalise(String written) {
        String plain = Normalizer.normalize(written, Normalizer.Form.NFKC);
        return NOISE.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static Map<String, FieldLabel> load() {
        Map<String, FieldLabel> spellings = new HashMap<>();
        InputStream resource =
                Objects.requireNonNull(FieldLabels.class.getResourceAsStream("field-labels.tsv"), "field-labels.tsv");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("# ")) {
                    String[] columns = line.split("\t", 2);
                    if (columns[1].startsWith("/")) {
                        SHAPES.put(
                                Pattern.compile(columns[1].substring(1, columns[1].length() - 1)),
                                FieldLabel.valueOf(columns[0]));
                        continue;
                    }
                    for (String spelling : columns[1].split("\\|", -1)) {
                        spellings.put(normalise(spelling), FieldLabel.valueOf(columns[0]));
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read field-labels.tsv", unreadable);
        }
        return Map.copyOf(spellings);
    }

    /** A label and how it was spelled, normalised. */
    record Match(FieldLabel label, String spelling) {}
}
