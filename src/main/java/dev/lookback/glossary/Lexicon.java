package dev.lookback.glossary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * English words and phrases with their Chinese renderings: what carries a question across languages where no model knows
 * both. Keys and renderings are folded ({@link FoldedText}). Immutable, may be shared between threads.
 */
public final class Lexicon {
    private static final String SHIPPED = "/index/lexicon.tsv";

    private final Map<String, List<String>> zhByEn = new HashMap<>();
    private final Map<String, List<String>> enByZh = new HashMap<>();
    private final int longestPhrase;

    private Lexicon(List<String[]> rows) {
        int longest = 1;
        for (String[] row : rows) {
            String english = FoldedText.fold(row[0]);
            for (String rendering : row[1].split("\\|", -1)) {
                String chinese = FoldedText.fold(rendering);
                add(zhByEn, english, chinese);
                add(enByZh, chinese, english);
            }
            longest = Math.max(longest, english.split(" ").length);
        }
        longestPhrase = longest;
    }

    private static void add(Map<String, List<String>> into, String from, String to) {
        List<String> renderings = into.computeIfAbsent(from, key -> new ArrayList<>());
        if (!renderings.contains(to)) {
            renderings.add(to);
        }
    }

    /** The lexicon that comes with the program, {@code index/lexicon.tsv}. */
    public static Lexicon shipped() {
        return new Lexicon(TableFile.resource(Lexicon.class, SHIPPED));
    }

    /** A lexicon of these lines, each {@code english<TAB>chinese|chinese}. */
    public static Lexicon of(Collection<String> lines) {
        return new Lexicon(lines.stream().map(line -> line.split("\t", -1)).toList());
    }

    /** Chinese renderings of an English word or phrase, the usual one first; inflected forms are tried; empty if unknown. */
    public List<String> chinese(String english) {
        for (String form : EnglishForms.of(FoldedText.fold(english))) {
            List<String> renderings = zhByEn.get(form);
            if (renderings != null) {
                return List.copyOf(renderings);
            }
        }
        return List.of();
    }

    /** English words that a Chinese word renders; empty if unknown. */
    public List<String> english(String chinese) {
        return List.copyOf(enByZh.getOrDefault(FoldedText.fold(chinese), List.of()));
    }

    /** Chinese words that render the same English word as this one, without it; empty if unknown. */
    public Set<String> siblings(String chinese) {
        Set<String> siblings = new LinkedHashSet<>();
        english(chinese).forEach(english -> siblings.addAll(zhByEn.getOrDefault(english, List.of())));
        siblings.remove(FoldedText.fold(chinese));
        return siblings;
    }

    /** All Chinese renderings. */
    public Set<String> chineseWords() {
        return new HashSet<>(enByZh.keySet());
    }

    /** Number of words of the longest English key. */
    public int longestPhrase() {
        return longestPhrase;
    }
}
