package dev.lookback.answer;

import dev.lookback.glossary.FoldedText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Words for "something broke" in general, from {@code incident-words.txt}: they ask for incidents but tell none apart. */
final class IncidentWords {
    private final Set<String> words;

    private IncidentWords(Set<String> words) {
        this.words = words;
    }

    static IncidentWords shipped() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(IncidentWords.class.getResourceAsStream("incident-words.txt")),
                StandardCharsets.UTF_8))) {
            return new IncidentWords(reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(FoldedText::fold)
                    .collect(Collectors.toUnmodifiableSet()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Tells whether the folded word is one of them. */
    boolean contains(String word) {
        return words.contains(word);
    }
}
