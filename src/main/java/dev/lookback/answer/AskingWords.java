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

/** Words that only ask: they tell no incident, project or plan from another. */
final class AskingWords {
    private final Set<String> words;

    private AskingWords(Set<String> words) {
        this.words = words;
    }

    /** Words that ask for incidents, {@code incident-words.txt}. */
    static AskingWords forIncidents() {
        return read("incident-words.txt");
    }

    /** Words that ask how many, which or when, {@code counting-words.txt}. */
    static AskingWords forCounting() {
        return read("counting-words.txt");
    }

    /** Words that ask how a project goes, {@code project-words.txt}. */
    static AskingWords forProjects() {
        return read("project-words.txt");
    }

    /** Words that ask what was announced, {@code plan-words.txt}. */
    static AskingWords forPlans() {
        return read("plan-words.txt");
    }

    /** Words that ask for a value or its course, {@code metric-words.txt}. */
    static AskingWords forMetrics() {
        return read("metric-words.txt");
    }

    private static AskingWords read(String file) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(AskingWords.class.getResourceAsStream(file)), StandardCharsets.UTF_8))) {
            return new AskingWords(reader.lines()
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
