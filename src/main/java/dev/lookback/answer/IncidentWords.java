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

/** Words that tell no incident from another: for "something broke" in general, and for numbers, lists and times. */
final class IncidentWords {
    private final Set<String> words;

    private IncidentWords(Set<String> words) {
        this.words = words;
    }

    /** Words that ask for incidents, {@code incident-words.txt}. */
    static IncidentWords forIncidents() {
        return read("incident-words.txt");
    }

    /** Words that ask how many, which or when, {@code counting-words.txt}. */
    static IncidentWords forCounting() {
        return read("counting-words.txt");
    }

    private static IncidentWords read(String file) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(IncidentWords.class.getResourceAsStream(file)), StandardCharsets.UTF_8))) {
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
