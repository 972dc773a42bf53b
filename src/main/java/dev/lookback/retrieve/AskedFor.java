package dev.lookback.retrieve;

import dev.lookback.index.Scripts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A sort of thing that questions ask for, such as a price or a person. A passage about the right thing that holds nothing of
 * the sort does not answer: near misses are of this kind.
 *
 * @param name short name; texts of answers are named by it
 * @param group of the sorts of one group only the first that a question asks for counts; {@code -} for none
 * @param asked occurs in folded questions that ask for it; its group 1, if it has one, is a classifier
 * @param held how passages look that hold it; null if one cannot tell
 */
record AskedFor(
        String name, String group, Pattern asked, @Nullable Held held) {
    /** A cause is told in so many ways that its absence says less than that of other sorts. */
    static final String REASON = "reason";

    private static final String NO_GROUP = "-";
    private static final String NAME = "@name";
    private static final String TITLE = "@title";
    private static final double MOSTLY = 0.25;
    private static final String NUMBER = "(?:\\d[\\d,.]*|[一二两三四五六七八九十百千半]+)\\s?[多余]?\\s?";
    /** Classifiers that may stand for one another; the first for all. */
    private static final List<String> LIKE = List.of("个家户名位台套项条种门人间张份次只支件", "家户个", "户家个");

    /**
     * How passages look that hold it.
     *
     * @param words occurs in them, folded; null if only names count
     * @param name whether the name of a person or company will do
     * @param title whether a person by a title will do
     */
    record Held(@Nullable Pattern words, boolean name, boolean title) {
        static @Nullable Held of(String column) {
            if (column.equals(NO_GROUP)) {
                return null;
            }
            List<String> parts = List.of(column.split("\\|(?=@)|(?<=@name|@title)\\|", -1));
            String words = parts.stream().filter(part -> !part.startsWith("@")).collect(Collectors.joining("|"));
            return new Held(
                    words.isEmpty() ? null : Pattern.compile(words), parts.contains(NAME), parts.contains(TITLE));
        }
    }

    /**
     * A question, as it is looked through.
     *
     * @param text folded
     * @param words its content words in both languages: they are no answer either
     */
    record Asked(String text, Set<String> words) {
        private boolean says(String found) {
            return text.contains(found) || words.stream().anyMatch(word -> word.contains(found));
        }
    }

    /**
     * A passage, as it is looked through.
     *
     * @param text as it stands
     * @param folded the same, folded
     * @param head what stands above it, folded
     */
    record Said(String text, String folded, String head) {}

    /** The sorts that come with the program, {@code asked-for.tsv}. */
    static List<AskedFor> shipped() {
        String resource = "asked-for.tsv";
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(AskedFor.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(AskedFor::of)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static AskedFor of(String line) {
        String[] columns = line.split("\t", -1);
        if (columns.length != 4 || Arrays.stream(columns).anyMatch(String::isEmpty)) {
            throw new IllegalArgumentException("line must have 4 columns separated by tabs, got \"" + line + "\"");
        }
        return new AskedFor(columns[0], columns[1], Pattern.compile(columns[2]), Held.of(columns[3]));
    }

    /** Tells whether a folded question asks for it. */
    boolean isAskedBy(String question) {
        return asked.matcher(question).find();
    }

    /** Tells whether two sorts exclude each other. */
    boolean isOfGroupOf(AskedFor other) {
        return !group.equals(NO_GROUP) && group.equals(other.group);
    }

    /** Tells whether a passage surely lacks it: nothing of the sort stands in it but what the question itself says. */
    boolean isMissingIn(Said passage, Asked question, NewNames names) {
        if (held == null
                || (held.name() && names.holdsName(passage.text(), question.text()))
                || (held.title() && names.holdsTitle(passage.text(), question.text()))) {
            return false;
        }
        String text = name.equals(REASON) ? passage.folded() + "\n" + passage.head() : passage.folded();
        String classifier = classifier(question.text());
        if (classifier != null && Scripts.countHan(text) > MOSTLY * text.length()) {
            return !Pattern.compile(NUMBER + "[" + alike(classifier) + "]")
                    .matcher(text)
                    .find();
        }
        Pattern words = held.words();
        return words == null || words.matcher(text).results().allMatch(found -> question.says(found.group()));
    }

    private @Nullable String classifier(String question) {
        Matcher matcher = asked.matcher(question);
        return matcher.find() && matcher.groupCount() > 0 ? matcher.group(1) : null;
    }

    private static String alike(String classifier) {
        return LIKE.stream()
                .filter(all -> all.startsWith(classifier))
                .findFirst()
                .orElse(classifier);
    }
}
