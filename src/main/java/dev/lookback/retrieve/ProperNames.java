package dev.lookback.retrieve;

import dev.lookback.glossary.FoldedText;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Latin words of a question that are written like names: with a capital inside a sentence, or anywhere in a Chinese
 * question. A passage that does not hold them is about something else, however near it seems.
 */
final class ProperNames {
    private static final Pattern CAPITALISED =
            Pattern.compile("\\p{Lu}[\\p{IsLatin}\\d]+(?:[._'/-][\\p{IsLatin}\\d]+)*");
    private static final Pattern SENTENCE_START = Pattern.compile("(?:^|[.!?:;]\\s+|^[\"'“(]+)$");

    private ProperNames() {}

    /** The names, folded. */
    static Set<String> in(String question) {
        Set<String> names = new HashSet<>();
        for (MatchResult word : CAPITALISED.matcher(question).results().toList()) {
            String before = question.substring(0, word.start());
            if (!SENTENCE_START.matcher(before).find()) {
                names.add(FoldedText.fold(word.group()));
            }
        }
        return names;
    }
}
