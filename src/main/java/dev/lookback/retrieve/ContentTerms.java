package dev.lookback.retrieve;

import dev.lookback.glossary.Entity;
import dev.lookback.glossary.FoldedText;
import dev.lookback.glossary.Glossary;
import dev.lookback.glossary.Lexicon;
import dev.lookback.glossary.Mention;
import dev.lookback.glossary.RegionalWords;
import dev.lookback.index.Scripts;
import dev.lookback.index.WordSegmenter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the content terms of a question: names from the glossary, then Chinese words and English words or phrases, with
 * what they are called in the other language. Immutable, may be shared between threads.
 */
public final class ContentTerms {
    private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}\\d]+(?:[._'/-][\\p{IsLatin}\\d]+)*");
    private static final int MOST_TERMS = 48;

    private final Supplier<Glossary> glossary;
    private final Lexicon lexicon;
    private final RegionalWords regional;
    private final StopWords stopWords;
    private final WordSegmenter segmenter;

    /** Builds the segmenter of questions from all names and words known. */
    public ContentTerms(
            Supplier<Glossary> glossary,
            Lexicon lexicon,
            RegionalWords regional,
            StopWords stopWords,
            Set<String> dictionary) {
        this.glossary = glossary;
        this.lexicon = lexicon;
        this.regional = regional;
        this.stopWords = stopWords;
        Set<String> words = new HashSet<>(dictionary);
        words.addAll(stopWords.empty());
        words.addAll(stopWords.kind());
        words.removeIf(word -> Scripts.countHan(word) == 0);
        segmenter = new WordSegmenter(words);
    }

    /** The content terms of a text, in its order, each once. */
    public List<ContentTerm> of(String question) {
        String text = FoldedText.fold(question);
        List<Placed> placed = new ArrayList<>();
        char[] rest = text.toCharArray();
        for (Mention mention : glossary.get().find(text)) {
            if (!isStopWord(text.substring(mention.start(), mention.end()))) {
                placed.add(new Placed(mention.start(), name(mention, text)));
                blank(rest, mention.start(), mention.end());
            }
        }
        placed.addAll(chinese(new String(rest)));
        placed.addAll(latin(new String(rest), ProperNames.in(question)));
        Collections.sort(placed);
        return distinct(placed);
    }

    /** Tells whether a folded Latin word is a word of the language, as far as is known. */
    boolean isOrdinary(String word) {
        return isStopWord(word)
                || stopWords.kind().contains(word)
                || !lexicon.chinese(word).isEmpty();
    }

    private record Placed(int start, ContentTerm term) implements Comparable<Placed> {
        @Override
        public int compareTo(Placed other) {
            return Integer.compare(start, other.start);
        }
    }

    private boolean isStopWord(String word) {
        return stopWords.empty().contains(word);
    }

    private ContentTerm name(Mention mention, String text) {
        Entity entity = mention.entity();
        String asked = text.substring(mention.start(), mention.end());
        Set<String> names = new LinkedHashSet<>(List.of(asked));
        Stream.of(List.of(entity.canonical()), entity.zh(), entity.en())
                .flatMap(List::stream)
                .map(FoldedText::fold)
                .forEach(names::add);
        boolean term = entity.kind() == Entity.Kind.TERM;
        if (term) {
            names.addAll(renderings(asked));
        }
        ContentTerm.Kind kind = stopWords.kind().contains(asked)
                ? ContentTerm.Kind.KIND
                : term ? ContentTerm.Kind.WORD : ContentTerm.Kind.NAME;
        return new ContentTerm(asked, List.copyOf(names), kind);
    }

    private List<Placed> chinese(String text) {
        List<Placed> terms = new ArrayList<>();
        for (WordSegmenter.Word word : segmenter.cut(text)) {
            if (!isStopWord(word.text())) {
                terms.add(new Placed(word.start(), term(word.text())));
            }
        }
        return terms;
    }

    private List<Placed> latin(String text, Set<String> properNames) {
        List<MatchResult> words = LATIN.matcher(text).results().toList();
        List<Placed> terms = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int length = longestPhrase(text, words, at);
            String phrase = text.substring(
                    words.get(at).start(), words.get(at + length - 1).end());
            if (!isStopWord(phrase) && isContent(phrase)) {
                terms.add(new Placed(words.get(at).start(), latinTerm(phrase, properNames)));
            }
            at += length;
        }
        return terms;
    }

    private static boolean isContent(String word) {
        return word.length() > 1 || Character.isDigit(word.charAt(0));
    }

    private int longestPhrase(String text, List<MatchResult> words, int at) {
        int longest = Math.min(lexicon.longestPhrase(), words.size() - at);
        for (int length = longest; length > 1; length--) {
            String phrase = text.substring(
                    words.get(at).start(), words.get(at + length - 1).end());
            if (isStopWord(phrase) || !lexicon.chinese(phrase).isEmpty()) {
                return length;
            }
        }
        return 1;
    }

    private ContentTerm latinTerm(String phrase, Set<String> properNames) {
        ContentTerm term = term(phrase);
        return properNames.contains(phrase) && term.kind() == ContentTerm.Kind.WORD
                ? new ContentTerm(term.text(), term.alternatives(), ContentTerm.Kind.NAME)
                : term;
    }

    private ContentTerm term(String word) {
        ContentTerm.Kind kind = stopWords.kind().contains(word) ? ContentTerm.Kind.KIND : ContentTerm.Kind.WORD;
        Set<String> all = new LinkedHashSet<>(List.of(word));
        all.addAll(regional.others(word));
        List.copyOf(all).forEach(each -> all.addAll(renderings(each)));
        return new ContentTerm(word, List.copyOf(all), kind);
    }

    private List<String> renderings(String word) {
        return Scripts.countHan(word) > 0 ? lexicon.english(word) : lexicon.chinese(word);
    }

    private static void blank(char[] text, int start, int end) {
        for (int at = start; at < end; at++) {
            text[at] = '\n';
        }
    }

    private static List<ContentTerm> distinct(List<Placed> placed) {
        Set<String> seen = new HashSet<>();
        return placed.stream()
                .map(Placed::term)
                .filter(term -> seen.add(term.text()))
                .limit(MOST_TERMS)
                .toList();
    }
}
