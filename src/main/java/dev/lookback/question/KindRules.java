package dev.lookback.question;

import dev.lookback.question.Question.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Tells from its words what sort of answer a question wants; the rules are rows of {@code kinds.tsv}. */
final class KindRules {
    private static final List<Rule> RULES = DataTable.rows("kinds.tsv").stream()
            .map(row -> new Rule(
                    Kind.valueOf(row.get(0)), Integer.parseInt(row.get(1)), Pattern.compile(row.get(2)), row.get(3)))
            .sorted(Comparator.comparingInt(Rule::priority).reversed())
            .toList();

    private KindRules() {}

    /**
     * The kind of a question.
     *
     * @param folded folded text, words about time blanked out
     */
    static Kind read(String folded) {
        return RULES.stream()
                .filter(rule -> rule.pattern.matcher(folded).find())
                .findFirst()
                .map(Rule::kind)
                .orElse(Kind.OTHER);
    }

    static List<Rule> all() {
        return RULES;
    }

    /**
     * One row.
     *
     * @param kind what the pattern tells
     * @param priority the highest that matches decides
     * @param pattern over folded text
     * @param example a question that this row decides
     */
    record Rule(Kind kind, int priority, Pattern pattern, String example) {}
}
