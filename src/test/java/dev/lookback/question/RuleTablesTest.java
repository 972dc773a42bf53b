package dev.lookback.question;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lookback.glossary.FoldedText;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The examples beside the rules are true. */
class RuleTablesTest {
    @Test
    void everyKindRuleDecidesItsExample() {
        List<String> wrong = KindRules.all().stream()
                .filter(rule -> !rule.equals(deciding(rule.example())))
                .map(KindRules.Rule::example)
                .toList();
        assertEquals(List.of(), wrong);
    }

    private static KindRules.Rule deciding(String text) {
        return KindRules.all().stream()
                .filter(rule -> rule.pattern().matcher(fold(text)).find())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyKindButOtherHasRules() {
        Set<Question.Kind> kinds =
                KindRules.all().stream().map(KindRules.Rule::kind).collect(Collectors.toSet());
        assertEquals(EnumSet.complementOf(EnumSet.of(Question.Kind.OTHER)), kinds);
        assertEquals(Question.Kind.OTHER, KindRules.read(""));
        assertEquals(Question.Kind.CAUSE, KindRules.read("为什么"));
    }

    @Test
    void everyFocusRuleDecidesItsExample() {
        List<String> wrong = FocusRules.all().stream()
                .filter(rule -> !decided(rule.slot(), fold(rule.example())).equals(rule.value()))
                .map(rule -> rule.example() + " -> " + decided(rule.slot(), fold(rule.example())))
                .toList();
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyFollowUpRuleMatchesItsExample() {
        List<String> wrong = FollowUpRules.all().stream()
                .map(FollowUpRules.Rule::example)
                .filter(example -> FollowUpRules.all().stream()
                        .noneMatch(rule -> rule.example().equals(example)
                                && rule.pattern().matcher(fold(example)).find()))
                .toList();
        assertEquals(List.of(), wrong);
    }

    @Test
    void patternsAreWrittenForFoldedText() {
        String unfolded = "，？！：；（）ＡＺ０９";
        List<String> wrong = KindRules.all().stream()
                .map(rule -> rule.pattern().pattern())
                .filter(pattern -> Arrays.stream(unfolded.split("", -1))
                        .anyMatch(sign -> !sign.isEmpty() && pattern.contains(sign)))
                .toList();
        assertEquals(List.of(), wrong);
    }

    private static String decided(String slot, String folded) {
        return switch (slot) {
            case "aggregate" -> String.valueOf(FocusRules.aggregate(folded));
            case "superlative" -> String.valueOf(FocusRules.superlative(folded));
            default ->
                FocusRules.sides(folded, List.of(), List.of()).stream()
                        .filter(side -> side != Focus.Side.BANK || !isOfOther(folded))
                        .map(Enum::name)
                        .collect(Collectors.joining(","));
        };
    }

    /** The other side is a bank's or another's. */
    private static boolean isOfOther(String folded) {
        return FocusRules.sides(folded, List.of(), List.of()).contains(Focus.Side.COUNTERPARTY);
    }

    private static String fold(String text) {
        return FoldedText.of(text).text();
    }
}
