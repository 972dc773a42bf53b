package dev.lookback.answer;

import dev.lookback.glossary.FoldedText;
import dev.lookback.question.Question;
import dev.lookback.question.Question.Kind;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Things other than incidents that questions count, {@code quantities.tsv}: "how many payments were affected" wants a number
 * out of a report's own words, not the number of incidents.
 */
final class Quantities {
    private static final Pattern INCIDENTS = Pattern.compile(
            "(?:几|多少)(?:起|次|回)|(?:几|多少)个?(?:故障|事故|事件|问题)|\\bhow many (?:\\w+ )?(?:incidents?|outages?|failures?|times)\\b");

    private static final List<Quantity> ALL = read();

    private record Quantity(Pattern asked, Pattern held) {}

    private Quantities() {}

    private static List<Quantity> read() {
        return DataLines.of("quantities.tsv").stream()
                .map(line -> line.split("\t", -1))
                .map(columns -> new Quantity(Pattern.compile(columns[0]), Pattern.compile(columns[1])))
                .toList();
    }

    /** How words that tell the number look, folded; null if the question does not count such things. */
    static @Nullable Pattern asked(Question question) {
        return question.kind() == Kind.COUNT ? named(question) : null;
    }

    /** The same whatever else the question asks. */
    static @Nullable Pattern named(Question question) {
        String text = FoldedText.fold(question.text());
        if (INCIDENTS.matcher(text).find()) {
            return null;
        }
        return ALL.stream()
                .filter(quantity -> quantity.asked.matcher(text).find())
                .map(Quantity::held)
                .findFirst()
                .orElse(null);
    }
}
