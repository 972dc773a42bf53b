package dev.lookback.facts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words of one meaning, from a file beside this class that people edit.
 *
 * <p>One word or phrase a line; {@code #} begins a comment. A Latin word stands between characters that are no Latin letters
 * or digits; with {@code *} at its end it is a stem ({@code recover*}). A line between slashes is a regular expression
 * ({@code /[打登]不[开上]/}). Compared is the folded text of {@link ReadableText}. May be shared between threads.
 */
final class WordList {
    private final Map<Character, List<String>> words;
    private final @Nullable Pattern patterns;

    private WordList(List<String> lines) {
        words = new HashMap<>();
        List<String> expressions = new ArrayList<>();
        for (String line : lines) {
            if (line.length() > 2 && line.startsWith("/") && line.endsWith("/")) {
                expressions.add("(?:" + line.substring(1, line.length() - 1) + ")");
            } else {
                String word = ReadableText.fold(line);
                words.computeIfAbsent(word.charAt(0), first -> new ArrayList<>())
                        .add(word);
            }
        }
        words.values()
                .forEach(list ->
                        list.sort(Comparator.comparingInt(String::length).reversed()));
        patterns = expressions.isEmpty() ? null : Pattern.compile(String.join("|", expressions));
    }

    /** Reads the list of that name. */
    static WordList load(String name) {
        return new WordList(lines(name));
    }

    static WordList of(List<String> words) {
        return new WordList(words);
    }

    /** The lines of a resource beside this class, comments and blank ones left out. */
    static List<String> lines(String name) {
        InputStream resource = Objects.requireNonNull(WordList.class.getResourceAsStream(name), name);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(String::strip)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + name, unreadable);
        }
    }

    boolean in(Stretch stretch) {
        return first(stretch).isPresent();
    }

    /** As {@link #in(Stretch)}, for a text that is folded already. */
    boolean in(String folded) {
        return nextWord(folded, 0, folded.length()) != null
                || (patterns != null && patterns.matcher(folded).find());
    }

    /** Where the first word stands; of those that begin together the longest. */
    Optional<Stretch> first(Stretch stretch) {
        int[] word = nextWord(stretch.source().folded(), stretch.from(), stretch.to());
        int[] pattern = nextPattern(matcher(stretch));
        int[] found = word == null || (pattern != null && pattern[0] < word[0]) ? pattern : word;
        return Optional.ofNullable(found).map(at -> new Stretch(stretch.source(), at[0], at[1]));
    }

    /** Where words stand, in the order of the text; a word and a pattern may overlap. */
    List<Stretch> all(Stretch stretch) {
        List<int[]> found = new ArrayList<>();
        String text = stretch.source().folded();
        for (int[] word = nextWord(text, stretch.from(), stretch.to());
                word != null;
                word = nextWord(text, word[1], stretch.to())) {
            found.add(word);
        }
        Matcher matcher = matcher(stretch);
        for (int[] hit = nextPattern(matcher); hit != null; hit = nextPattern(matcher)) {
            found.add(hit);
        }
        found.sort(Comparator.comparingInt(hit -> hit[0]));
        return found.stream()
                .map(hit -> new Stretch(stretch.source(), hit[0], hit[1]))
                .toList();
    }

    /** The word with which the stretch begins. */
    Optional<Stretch> atStart(Stretch stretch) {
        return first(stretch).filter(found -> found.from() == stretch.from());
    }

    private int @Nullable [] nextWord(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            for (String word : words.getOrDefault(text.charAt(at), List.of())) {
                int end = endOf(word, text, at);
                if (end > 0 && end <= to) {
                    return new int[] {at, end};
                }
            }
        }
        return null;
    }

    private @Nullable Matcher matcher(Stretch stretch) {
        return patterns == null
                ? null
                : patterns.matcher(stretch.source().folded()).region(stretch.from(), stretch.to());
    }

    private static int @Nullable [] nextPattern(@Nullable Matcher matcher) {
        while (matcher != null && matcher.find()) {
            if (matcher.end() > matcher.start()) {
                return new int[] {matcher.start(), matcher.end()};
            }
        }
        return null;
    }

    private static int endOf(String word, String text, int at) {
        boolean stem = word.endsWith("*");
        int length = stem ? word.length() - 1 : word.length();
        if (!text.regionMatches(at, word, 0, length)) {
            return -1;
        }
        int end = at + length;
        if (isLatin(word.charAt(0)) && at > 0 && isLatin(text.charAt(at - 1))) {
            return -1;
        }
        if (!stem && isLatin(word.charAt(length - 1)) && end < text.length() && isLatin(text.charAt(end))) {
            return -1;
        }
        while (stem && end < text.length() && isLatin(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isLatin(char character) {
        return character < 0x250 && Character.isLetterOrDigit(character);
    }
}
