package dev.lookback.answer;

import dev.lookback.glossary.FoldedText;
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
        return new AskingWords(
                DataLines.of(file).stream().map(FoldedText::fold).collect(Collectors.toUnmodifiableSet()));
    }

    /** Tells whether the folded word is one of them. */
    boolean contains(String word) {
        return words.contains(word);
    }
}
