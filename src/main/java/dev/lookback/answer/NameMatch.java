package dev.lookback.answer;

import dev.lookback.glossary.FoldedText;
import dev.lookback.index.Scripts;
import dev.lookback.retrieve.ContentTerm;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How well a question's words name a metric or project: the share of the name that the question says, by character pairs
 * for Chinese and by words for English, synonyms included. Pairs let 出金成功率 name 出金有效成功率.
 */
final class NameMatch {
    private final Set<String> said = new HashSet<>();

    NameMatch(String question, List<ContentTerm> terms) {
        pieces(FoldedText.fold(question), said);
        terms.forEach(term -> term.alternatives().forEach(word -> pieces(word, said)));
    }

    /** Share of the name's pieces that were said, in [0, 1]. */
    double of(String name) {
        Set<String> pieces = new HashSet<>();
        pieces(FoldedText.fold(name), pieces);
        long found = pieces.stream().filter(said::contains).count();
        return pieces.isEmpty() ? 0 : (double) found / pieces.size();
    }

    private static void pieces(String text, Set<String> into) {
        for (int at = 0; at + 1 < text.length(); at++) {
            if (Scripts.isHan(text.charAt(at)) && Scripts.isHan(text.charAt(at + 1))) {
                into.add(text.substring(at, at + 2));
            }
        }
        Arrays.stream(text.split("[^\\p{IsLatin}\\d]+", -1))
                .filter(word -> !word.isEmpty())
                .forEach(into::add);
    }
}
