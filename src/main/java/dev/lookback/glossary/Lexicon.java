package dev.lookback.glossary;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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

    private Lexicon(List<LexiconFile.Row> rows) {
        Map<String, List<Rendered>> byZh = new HashMap<>();
        int longest = 1;
        for (LexiconFile.Row row : rows) {
            zhByEn.put(row.english(), row.chinese());
            for (String chinese : row.chinese()) {
                Rendered rendered = new Rendered(row.english(), row.chinese().indexOf(chinese));
                byZh.computeIfAbsent(chinese, key -> new ArrayList<>()).add(rendered);
            }
            longest = Math.max(longest, words(row.english()));
        }
        byZh.forEach((chinese, all) ->
                enByZh.put(chinese, all.stream().sorted().map(Rendered::english).toList()));
        longestPhrase = longest;
    }

    /**
     * An English word that a Chinese one renders. Those it renders first of all lead, then single words, then short ones:
     * the usual word tends to be both.
     */
    private record Rendered(String english, int rank) implements Comparable<Rendered> {
        private static final Comparator<Rendered> ORDER = Comparator.comparingInt(Rendered::rank)
                .thenComparingInt(rendered -> words(rendered.english))
                .thenComparingInt(rendered -> rendered.english.length())
                .thenComparing(Rendered::english);

        @Override
        public int compareTo(Rendered other) {
            return ORDER.compare(this, other);
        }
    }

    private static int words(String english) {
        return english.split(" ").length;
    }

    /**
     * The lexicon that comes with the program, {@code index/lexicon.tsv}.
     *
     * @throws GlossaryException if it breaks rules; all of them are named
     */
    public static Lexicon shipped() {
        String text = new String(TableFile.bytes(Lexicon.class, SHIPPED), StandardCharsets.UTF_8);
        return new Lexicon(LexiconFile.parse("lexicon.tsv", text.lines().toList()));
    }

    /**
     * A lexicon of these lines, each {@code english<TAB>chinese|chinese}.
     *
     * @throws GlossaryException if they break rules; all of them are named
     */
    public static Lexicon of(Collection<String> lines) {
        return new Lexicon(LexiconFile.parse("lexicon", lines));
    }

    /** Chinese renderings of an English word or phrase, the usual one first; inflected forms are tried; empty if unknown. */
    public List<String> chinese(String english) {
        for (String form : EnglishForms.of(FoldedText.fold(english))) {
            List<String> renderings = zhByEn.get(form);
            if (renderings != null) {
                return renderings;
            }
        }
        return List.of();
    }

    /** English words that a Chinese word renders, those it renders first of all leading; empty if unknown. */
    public List<String> english(String chinese) {
        return enByZh.getOrDefault(FoldedText.fold(chinese), List.of());
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
