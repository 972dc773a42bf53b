package dev.lookback.glossary;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Chinese words that differ between regions for one thing: 资料库 and 数据库. Their characters are simplified, as in a folded
 * text ({@link FoldedText}). Immutable, may be shared between threads.
 */
public final class RegionalWords {
    private static final String SHIPPED = "/index/regional-words.tsv";

    private final Map<String, Set<String>> others = new HashMap<>();

    private RegionalWords(List<String[]> rows) {
        for (String[] row : rows) {
            if (row.length != 2 || row[0].isBlank() || row[1].isBlank()) {
                throw new IllegalArgumentException("line must be a word, a tab and what it is called elsewhere, got \""
                        + String.join(" ", row) + "\"");
            }
            String there = FoldedText.fold(row[0]);
            for (String word : row[1].split("\\|", -1)) {
                String here = FoldedText.fold(word);
                others.computeIfAbsent(there, key -> new LinkedHashSet<>()).add(here);
                others.computeIfAbsent(here, key -> new LinkedHashSet<>()).add(there);
            }
        }
    }

    /** The words that come with the program, {@code index/regional-words.tsv}. */
    public static RegionalWords shipped() {
        return new RegionalWords(TableFile.resource(RegionalWords.class, SHIPPED));
    }

    /** The words of these lines, each {@code word<TAB>word|word}. */
    public static RegionalWords of(Collection<String> lines) {
        return new RegionalWords(
                lines.stream().map(line -> line.split("\t", -1)).toList());
    }

    /** What a folded word is called elsewhere, in the order of the lines; empty if nothing is known. */
    public List<String> others(String word) {
        return List.copyOf(others.getOrDefault(word, Set.of()));
    }

    /** All words of more than one character. */
    public Set<String> words() {
        Set<String> words = new HashSet<>(others.keySet());
        words.removeIf(word -> word.length() < 2);
        return words;
    }
}
