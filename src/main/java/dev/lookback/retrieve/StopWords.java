package dev.lookback.retrieve;

import dev.lookback.glossary.FoldedText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * Words of questions that say nothing about what is asked.
 *
 * @param empty words without content (的, what)
 * @param kind words that tell the kind of question (原因, caused)
 */
public record StopWords(Set<String> empty, Set<String> kind) {
    public StopWords {
        empty = Set.copyOf(empty);
        kind = Set.copyOf(kind);
    }

    /** The lists that come with the program, {@code index/stopwords-*.txt}; one word a line, {@code #} begins a comment. */
    public static StopWords shipped() {
        Set<String> empty = new HashSet<>(lines("/index/stopwords-zh.txt"));
        empty.addAll(lines("/index/stopwords-en.txt"));
        return new StopWords(empty, lines("/index/stopwords-kind.txt"));
    }

    private static Set<String> lines(String resource) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(StopWords.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8))) {
            Set<String> words = new HashSet<>();
            reader.lines()
                    .map(line -> FoldedText.fold(line.strip()))
                    .filter(word -> !word.isEmpty() && !word.startsWith("#"))
                    .forEach(words::add);
            return words;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
