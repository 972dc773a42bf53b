package dev.lookback.guard;

import dev.lookback.glossary.FoldedText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the data files beside these classes; {@code #} begins a comment. */
final class WordFile {
    private WordFile() {}

    /** Its lines, without comments and blank ones. */
    static List<String> lines(String name) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(WordFile.class.getResourceAsStream(name), name), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One pattern for all its lines, each a regular expression over folded text. */
    static Pattern pattern(String name) {
        return Pattern.compile(lines(name).stream().collect(Collectors.joining(")|(?:", "(?:", ")")));
    }

    /** Words, the longer first, as one alternative; a Latin word must end where it ends. */
    static String alternatives(List<String> words) {
        return words.stream()
                .map(FoldedText::fold)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(word -> Pattern.quote(word) + (isLatin(word.charAt(word.length() - 1)) ? "(?![a-z])" : ""))
                .collect(Collectors.joining("|"));
    }

    static boolean isLatin(char character) {
        return character >= 'a' && character <= 'z';
    }
}
