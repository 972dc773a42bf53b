package dev.lookback.retrieve;

import dev.lookback.glossary.FoldedText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sort of thing that questions ask for, such as a price or a name. A passage about the right thing that holds nothing of
 * the sort does not answer: near misses are of this kind.
 *
 * @param name short name, part of the names of evidence
 * @param asked occurs in folded questions that ask for it
 * @param held occurs in folded passages that hold it; null if one cannot tell
 */
record AskedFor(String name, Pattern asked, @Nullable Pattern held) {
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
        if (columns.length != 3) {
            throw new IllegalArgumentException("line must have 3 columns separated by tabs, got \"" + line + "\"");
        }
        return new AskedFor(
                columns[0], Pattern.compile(columns[1]), columns[2].equals("-") ? null : Pattern.compile(columns[2]));
    }

    /** Tells whether a folded question asks for it. */
    boolean isAskedBy(String question) {
        return asked.matcher(question).find();
    }

    /** Tells whether a text surely lacks it: nothing of the sort stands in it but what the question itself says. */
    boolean isMissingIn(String text, String question) {
        return held != null
                && held.matcher(FoldedText.fold(text)).results().allMatch(found -> question.contains(found.group()));
    }
}
