package dev.lookback.index;

import dev.lookback.glossary.FoldedText;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Cuts Chinese text into words: every dictionary word that occurs, overlapping ones too, and what Lucene's smart Chinese
 * segmenter (a hidden Markov model) makes of it.
 *
 * <p>Emitting overlapping words makes each rendering of a term one token, so that a search for it does not depend on where
 * a segmenter happens to cut (服务器端口 holds 服务器 and 端口, whatever it decides). Text must be normalised by
 * {@link FoldedText}. Words that are not Chinese are left out. Safe for use by several threads.
 */
public final class WordSegmenter {
    private static final int SHORTEST_WORD = 2;

    private final Set<String> dictionary;
    private final Map<Character, Integer> longestByFirst = new HashMap<>();

    /**
     * @param dictionary words of at least two characters; shorter ones are ignored
     */
    public WordSegmenter(Set<String> dictionary) {
        this.dictionary = dictionary;
        for (String word : dictionary) {
            if (word.length() >= SHORTEST_WORD) {
                longestByFirst.merge(word.charAt(0), word.length(), Math::max);
            }
        }
    }

    /**
     * A word in a text.
     *
     * @param text the word
     * @param start offset of its first character
     * @param end offset behind its last character
     */
    public record Word(String text, int start, int end) {}

    /** All words of the text, by start and then by length; each place at most once. */
    public List<Word> segment(String text) {
        Set<Word> words = new LinkedHashSet<>(dictionaryWords(text));
        for (Word word : modelWords(text)) {
            if (Scripts.isHan(word.text().codePointAt(0))) {
                words.add(word);
            }
        }
        List<Word> sorted = new ArrayList<>(words);
        sorted.sort(Comparator.comparingInt(Word::start).thenComparingInt(Word::end));
        return sorted;
    }

    /** The text cut without overlap: the longest dictionary word at each place, else what the model makes of it. */
    public List<Word> cut(String text) {
        List<Word> all = segment(text);
        List<Word> chosen = new ArrayList<>();
        int covered = 0;
        for (int at = 0; at < all.size(); at++) {
            Word word = all.get(at);
            if (word.start() < covered) {
                continue;
            }
            while (at + 1 < all.size() && all.get(at + 1).start() == word.start()) {
                word = all.get(++at);
            }
            chosen.add(word);
            covered = word.end();
        }
        return chosen;
    }

    private List<Word> dictionaryWords(String text) {
        List<Word> found = new ArrayList<>();
        for (int start = 0; start < text.length(); start++) {
            int longest = Math.min(longestByFirst.getOrDefault(text.charAt(start), 0), text.length() - start);
            for (int length = SHORTEST_WORD; length <= longest; length++) {
                String candidate = text.substring(start, start + length);
                if (dictionary.contains(candidate)) {
                    found.add(new Word(candidate, start, start + length));
                }
            }
        }
        return found;
    }

    private static List<Word> modelWords(String text) {
        List<Word> words = new ArrayList<>();
        try (Tokenizer tokenizer = new HMMChineseTokenizer()) {
            tokenizer.setReader(new StringReader(text));
            collect(tokenizer, words);
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
        return words;
    }

    private static void collect(TokenStream stream, List<Word> into) throws IOException {
        CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
        OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
        stream.reset();
        while (stream.incrementToken()) {
            into.add(new Word(term.toString(), offset.startOffset(), offset.endOffset()));
        }
        stream.end();
    }
}
