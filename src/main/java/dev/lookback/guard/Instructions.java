package dev.lookback.guard;

import dev.lookback.glossary.FoldedText;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lines in a report that tell a model what to do. They are no evidence for anything. */
final class Instructions {
    private final Pattern pattern = WordFile.pattern("instructions.txt");

    /** The text without such lines. */
    String without(String text) {
        if (!areIn(text)) {
            return text;
        }
        return text.lines().filter(line -> !areIn(line)).collect(Collectors.joining("\n"));
    }

    private boolean areIn(String text) {
        return pattern.matcher(FoldedText.fold(text)).find();
    }
}
