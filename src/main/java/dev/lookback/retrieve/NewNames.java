package dev.lookback.retrieve;

import dev.lookback.glossary.FamilyNames;
import dev.lookback.glossary.FoldedText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds names in passages that the question does not say: capitalised words that are no words of the language, and Chinese
 * family names where a name would stand. A heuristic: it overlooks some and takes some other words for names. Immutable, may be
 * shared between threads.
 */
final class NewNames {
    private static final String TITLES = "titles.txt";
    private static final Pattern LATIN = Pattern.compile(
            "(?<![\\p{L}\\d])(?!(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)\\b)\\p{Lu}[a-zà-ÿ]+(?![\\p{L}\\d])");

    private static final Pattern BEFORE = Pattern.compile("(?<![\\p{L}\\d])(\\p{Lu}[a-zà-ÿ]+) $");

    private final Pattern names;
    private final Pattern titled;
    private final Predicate<String> isOrdinary;

    /** @param isOrdinary tells whether a folded Latin word is one of the language */
    NewNames(Predicate<String> isOrdinary) {
        this.isOrdinary = isOrdinary;
        String family = FamilyNames.anyOf();
        String given = "\\p{IsHan}{1,2}";
        String behind = "[，、：:（(,;；。\\s]|$|负责|牵头";
        names = Pattern.compile("(?<!\\p{IsHan})" + family + given + "(?=" + behind + "|说|提|写|接|离|休|值|带|被|回|发|和|与|的)"
                + "|(?<=[由和与、请让给是叫])" + family + given + "(?=" + behind + ")");
        titled = Pattern.compile(
                family + "(?:" + titles() + ")|(?<!\\p{IsHan})[小老阿]" + family + "|[小老阿]" + family + "(?!\\p{IsHan})");
    }

    private static String titles() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(NewNames.class.getResourceAsStream(TITLES), TITLES), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.joining("|"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Tells whether the text holds the name of a person or company that does not stand in the folded question. */
    boolean holdsName(String text, String question) {
        return holds(names, text, question)
                || LATIN.matcher(text)
                        .results()
                        .filter(word -> !isBesideAsked(word, text, question))
                        .map(word -> FoldedText.fold(word.group()))
                        .anyMatch(word -> !question.contains(word) && !isOrdinary.test(word));
    }

    /** The surname beside a first name that is asked about tells nothing new. */
    private static boolean isBesideAsked(MatchResult word, String text, String question) {
        Matcher before = BEFORE.matcher(text.substring(0, word.start()));
        return before.find() && question.contains(FoldedText.fold(before.group(1)));
    }

    /** Tells whether the text speaks of a person by a title, such as 赵经理, that does not stand in the folded question. */
    boolean holdsTitle(String text, String question) {
        return holds(titled, text, question);
    }

    private static boolean holds(Pattern pattern, String text, String question) {
        return pattern.matcher(text).results().anyMatch(found -> !question.contains(found.group()));
    }
}
