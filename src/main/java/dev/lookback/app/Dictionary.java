package dev.lookback.app;

import dev.lookback.glossary.Entity;
import dev.lookback.glossary.FoldedText;
import dev.lookback.glossary.Glossary;
import dev.lookback.glossary.Lexicon;
import dev.lookback.glossary.RegionalWords;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The Chinese words that are indexed wherever they occur: names, lexicon renderings, regional words and user words. */
final class Dictionary {
    private Dictionary() {}

    static Set<String> of(Glossary glossary, Lexicon lexicon, RegionalWords regional) {
        Set<String> words = new HashSet<>(lexicon.chineseWords());
        for (Entity entity : glossary.entities()) {
            Stream.concat(Stream.of(entity.canonical()), entity.zh().stream())
                    .map(FoldedText::fold)
                    .forEach(words::add);
        }
        words.addAll(regional.words());
        words.addAll(userWords());
        words.removeIf(word -> word.length() < 2);
        return words;
    }

    private static Set<String> userWords() {
        String resource = "/index/user-words.txt";
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Dictionary.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8))) {
            Set<String> words = new HashSet<>();
            reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(FoldedText::fold)
                    .forEach(words::add);
            return words;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
