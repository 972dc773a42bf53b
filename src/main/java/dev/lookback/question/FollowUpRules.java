package dev.lookback.question;

import dev.lookback.question.Question.Kind;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells whether a question leans on the one before it; the words that do are rows of {@code followups.tsv}. */
final class FollowUpRules {
    private static final List<Rule> RULES = DataTable.rows("followups.tsv").stream()
            .map(row -> new Rule(Strength.valueOf(row.get(0)), Pattern.compile(row.get(1)), row.get(2)))
            .toList();

    private static final Set<String> GENERIC = Set.copyOf(DataTable.lines("generic-words.txt"));
    private static final Pattern AHEAD = Pattern.compile(
            "下个?(?:周|星期|月|季度)|明[天年]|\\bnext (?:week|month|quarter|year)\\b|\\bupcoming\\b|\\bcoming\\b");

    private static final Pattern RECENT = Pattern.compile("最近|近期|近来|\\b(?:recent(?:ly)?|lately|latest)\\b");

    private FollowUpRules() {}

    /** How much such words say. */
    enum Strength {
        /** They alone make it a follow-up. */
        STRONG,
        /** They do if the question has at most one word of its own: a pronoun may point forward in a long one. */
        PRONOUN,
        /** They do if the question lacks a kind or words of its own. */
        WEAK
    }

    /**
     * Tells whether a question needs the one before it.
     *
     * @param folded folded text
     * @param kind what its own words tell
     * @param ownWords words of its topic, names aside, folded
     * @param hasEntity whether it names a thing
     * @param hasWindow whether it names days
     */
    static boolean leans(String folded, Kind kind, List<String> ownWords, boolean hasEntity, boolean hasWindow) {
        boolean leans = RULES.stream()
                .anyMatch(rule -> switch (rule.strength) {
                            case STRONG -> true;
                            case PRONOUN -> ownWords.size() <= 1 && !hasEntity;
                            case WEAK -> kind == Kind.OTHER || ownWords.isEmpty();
                        }
                        && rule.pattern.matcher(folded).find());
        boolean namesNothing = !hasEntity && !hasWindow && areGeneric(ownWords);
        return leans
                || ((ownWords.isEmpty() || namesNothing) && !standsWithoutWords(folded, kind, hasEntity, hasWindow));
    }

    /** Tells whether none of the words says which thing is meant. */
    static boolean areGeneric(List<String> folded) {
        return GENERIC.containsAll(folded);
    }

    /** "What happened last week" and "下周有什么计划" have no topic and need none. */
    private static boolean standsWithoutWords(String folded, Kind kind, boolean hasEntity, boolean hasWindow) {
        return switch (kind) {
            case SUMMARY -> hasWindow || hasEntity;
            case PLAN -> hasEntity || AHEAD.matcher(folded).find();
            case PROGRESS -> hasEntity;
            case LIST, COUNT, CAUSE -> RECENT.matcher(folded).find();
            default -> false;
        };
    }

    static List<Rule> all() {
        return RULES;
    }

    /** One row. */
    record Rule(Strength strength, Pattern pattern, String example) {}
}
