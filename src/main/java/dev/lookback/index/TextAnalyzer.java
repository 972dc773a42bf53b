package dev.lookback.index;

import dev.lookback.glossary.FoldedText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.core.TypeTokenFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Turns normalised text into the tokens of each {@link TextField}; the same for indexing and for searching. */
final class TextAnalyzer extends DelegatingAnalyzerWrapper {
    /** Raise it when tokens change, so that older indexes are rebuilt. */
    static final String VERSION = "1";

    private static final Set<String> ONE_CHARACTER_TYPES =
            Set.of("<IDEOGRAPHIC>", "<HIRAGANA>", "<KATAKANA>", "<HANGUL>", "<SOUTHEAST_ASIAN>");

    private final Analyzer chars = new CharsAnalyzer();
    private final Analyzer bigrams = new BigramsAnalyzer();
    private final Analyzer stems = new StemsAnalyzer();
    private final Analyzer words;

    TextAnalyzer(WordSegmenter segmenter) {
        super(PER_FIELD_REUSE_STRATEGY);
        words = new WordsAnalyzer(segmenter);
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
        return switch (TextField.of(field)) {
            case CHARS -> chars;
            case BIGRAMS -> bigrams;
            case WORDS -> words;
            case STEMS -> stems;
        };
    }

    /** The tokens of a text, in order. */
    List<String> tokens(TextField field, String text) {
        List<String> tokens = new ArrayList<>();
        try (TokenStream stream = tokenStream(field.body(), FoldedText.fold(text))) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(term.toString());
            }
            stream.end();
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
        return tokens;
    }

    private static final class CharsAnalyzer extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer tokenizer = new StandardTokenizer();
            return new TokenStreamComponents(tokenizer, new LowerCaseFilter(tokenizer));
        }
    }

    private static final class BigramsAnalyzer extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer tokenizer = new StandardTokenizer();
            TokenStream lower = new LowerCaseFilter(tokenizer);
            TokenStream pairs = new CJKBigramFilter(lower);
            return new TokenStreamComponents(
                    tokenizer, new TypeTokenFilter(pairs, Set.of(CJKBigramFilter.DOUBLE_TYPE), true));
        }
    }

    private static final class StemsAnalyzer extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer tokenizer = new StandardTokenizer();
            TokenStream latin = new TypeTokenFilter(tokenizer, ONE_CHARACTER_TYPES);
            TokenStream bare = new EnglishPossessiveFilter(new LowerCaseFilter(latin));
            TokenStream content = new StopFilter(bare, EnglishAnalyzer.getDefaultStopSet());
            return new TokenStreamComponents(tokenizer, new PorterStemFilter(content));
        }
    }

    private static final class WordsAnalyzer extends Analyzer {
        private final WordSegmenter segmenter;

        WordsAnalyzer(WordSegmenter segmenter) {
            this.segmenter = segmenter;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            return new TokenStreamComponents(new SegmentTokenizer(segmenter));
        }
    }
}
