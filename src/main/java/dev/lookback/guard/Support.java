package dev.lookback.guard;

import dev.lookback.glossary.ChineseWords;
import dev.lookback.glossary.Entity;
import dev.lookback.glossary.FoldedText;
import dev.lookback.glossary.Glossary;
import dev.lookback.glossary.Lexicon;
import dev.lookback.glossary.Mention;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many of a sentence's content words have a counterpart in a source: the word itself, another rendering of the same
 * English word, or across languages what the lexicon gives. Words that the lexicon does not know say nothing across languages.
 */
final class Support {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}{2,}");
    private static final Pattern LATIN = Pattern.compile("[a-z]{3,}");
    private static final Set<String> NEUTRAL = new HashSet<>(WordFile.lines("neutral-words.txt"));
    private static final String FUNCTION =
            "的了是在和与及也都还又就把被为从到对向以而且或个上下中里后前时其这那有无不没未并各每则因由使令将让给但若如已曾再起次笔家人名位台条项元天日月年周点分秒号第约近达至";
    private static final int STEM = 4;

    private final Glossary glossary;
    private final Lexicon lexicon;
    private final Memo<String, List<Word>> known = new Memo<>();
    private final ChineseWords words = ChineseWords.with(List.of());

    Support(Glossary glossary, Lexicon lexicon) {
        this.glossary = glossary;
        this.lexicon = lexicon;
    }

    /**
     * A word of a text.
     *
     * @param text folded
     * @param counterparts what it can be told by, itself first
     * @param neutral whether it belongs to any answer, so that it supports nothing
     */
    record Word(String text, List<String> counterparts, boolean neutral) {
        boolean isIn(String folded) {
            return counterparts.stream().anyMatch(folded::contains);
        }

        /** Across languages only a word with a rendering can be looked for. */
        boolean isComparable(boolean across) {
            return !neutral && (!across || counterparts.size() > 1);
        }
    }

    /**
     * How far a text is supported.
     *
     * @param counted words that could be compared
     * @param found those that have a counterpart
     */
    record Share(int counted, int found) {
        double value() {
            return counted == 0 ? 1 : (double) found / counted;
        }
    }

    Share share(List<Word> text, Collection<SourceFacts> sources, boolean across) {
        int counted = 0;
        int found = 0;
        for (Word word : new LinkedHashSet<>(text)) {
            if (word.isComparable(across)) {
                counted++;
                found += sources.stream().anyMatch(source -> word.isIn(source.folded())) ? 1 : 0;
            }
        }
        return new Share(counted, found);
    }

    /** Whether the text is in another language than all sources. */
    static boolean isAcross(boolean chinese, Collection<SourceFacts> sources) {
        return sources.stream().allMatch(source -> isChinese(source.own()) != chinese);
    }

    static boolean isChinese(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        return text.codePoints().filter(Character::isIdeographic).count() * 4 > letters;
    }

    /** The words of a text but for known names, which are checked as names and support nothing else. */
    List<Word> words(String text) {
        return known.get(text, this::read);
    }

    private List<Word> read(String text) {
        String folded = FoldedText.fold(withoutNames(text));
        List<Word> found = new ArrayList<>();
        Matcher han = HAN.matcher(folded);
        while (han.find()) {
            joined(words.cut(han.group())).forEach(word -> found.add(chinese(word)));
        }
        Matcher latin = LATIN.matcher(folded);
        while (latin.find()) {
            found.add(english(latin.group()));
        }
        return List.copyOf(found);
    }

    /** The same with single Chinese characters that say something, such as 丢 in 未丢数据. */
    List<Word> allWords(String text) {
        List<Word> found = new ArrayList<>(words(text));
        Matcher han = HAN.matcher(FoldedText.fold(withoutNames(text)));
        while (han.find()) {
            List<String> cut = words.cut(han.group());
            for (int at = 0; at < cut.size(); at++) {
                boolean alone = (at == 0 || cut.get(at - 1).length() > 1)
                        && (at + 1 == cut.size() || cut.get(at + 1).length() > 1);
                if (cut.get(at).length() == 1 && alone && !FUNCTION.contains(cut.get(at))) {
                    found.add(chinese(cut.get(at)));
                }
            }
        }
        return found;
    }

    private String withoutNames(String text) {
        StringBuilder bare = new StringBuilder(text);
        for (Mention mention : glossary.find(text)) {
            if (mention.entity().kind() != Entity.Kind.TERM) {
                for (int at = mention.start(); at < mention.end(); at++) {
                    bare.setCharAt(at, ' ');
                }
            }
        }
        return bare.toString();
    }

    /** Words of two characters and more; characters left over beside each other are a word that nobody knows. */
    private static List<String> joined(List<String> cut) {
        List<String> joined = new ArrayList<>();
        StringBuilder left = new StringBuilder();
        for (String word : cut) {
            if (word.length() == 1 && !FUNCTION.contains(word)) {
                left.append(word);
                continue;
            }
            addLeft(left, joined);
            if (word.length() > 1) {
                joined.add(word);
            }
        }
        addLeft(left, joined);
        return joined;
    }

    private static void addLeft(StringBuilder left, List<String> joined) {
        if (left.length() > 1) {
            joined.add(left.toString());
        }
        left.setLength(0);
    }

    private Word chinese(String word) {
        List<String> counterparts = new ArrayList<>(List.of(word));
        lexicon.english(word).forEach(english -> counterparts.add(stem(english)));
        counterparts.addAll(lexicon.siblings(word));
        if (word.length() >= 4) {
            // 文件交互 is told by 文件 as well as by 交互.
            counterparts.add(word.substring(0, 2));
            counterparts.add(word.substring(word.length() - 2));
        }
        return new Word(word, counterparts, NEUTRAL.contains(word));
    }

    private Word english(String word) {
        List<String> counterparts = new ArrayList<>(List.of(stem(word)));
        counterparts.addAll(lexicon.chinese(word));
        return new Word(word, counterparts, NEUTRAL.contains(word));
    }

    private static String stem(String word) {
        if (word.length() <= STEM) {
            return word;
        }
        String bare = word.replaceAll("(?:ations?|ing|ed|es|s|ly|er|ion|ment)$", "");
        return bare.length() >= STEM ? bare : word.substring(0, STEM);
    }
}
