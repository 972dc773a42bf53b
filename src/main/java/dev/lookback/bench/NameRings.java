package dev.lookback.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names that may stand for one another; a name turned by some steps is the one that many places further on its ring. */
final class NameRings {
    private static final String RESOURCE = "/bench/names.tsv";

    private final Map<String, List<String>> rings = new HashMap<>();
    private final Pattern names;

    private NameRings(List<List<String>> all) {
        all.forEach(ring -> ring.forEach(name -> rings.put(name, ring)));
        // The longest first: 光大银行 is one name, not 光大 and 银行.
        names = Pattern.compile(rings.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|")));
    }

    static NameRings shipped() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(NameRings.class.getResourceAsStream(RESOURCE), RESOURCE),
                StandardCharsets.UTF_8))) {
            return new NameRings(lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String turn(String text, int steps) {
        return names.matcher(text).replaceAll(found -> Matcher.quoteReplacement(next(found.group(), steps)));
    }

    private String next(String name, int steps) {
        List<String> ring = Objects.requireNonNull(rings.get(name));
        return ring.get(Math.floorMod(ring.indexOf(name) + steps, ring.size()));
    }
}
