package dev.lookback.question;

import dev.lookback.glossary.ChineseWords;
import dev.lookback.glossary.FoldedText;
import dev.lookback.glossary.Lexicon;
import dev.lookback.question.Names.Named;
import dev.lookback.question.Topic.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Leaves out of a question what is not its topic: words about time, empty words and words that only tell its kind.
 *
 * <p>A Latin word is a term, to be found literally, if nobody explains it (glossary, lexicon, stop words) and it looks like
 * a name or code: digits among letters, joined by signs, written with capitals inside a sentence, or any in a Chinese
 * question.
 */
final class TopicReader {
    private static final Pattern TOKEN = Pattern.compile(
            "[a-e]{1,2}\\s?级|\\p{IsHan}+|[\\p{L}\\p{N}&&[^\\p{IsHan}]](?:[\\p{L}\\p{N}._+#/'@:-]*[\\p{L}\\p{N}+#])?");
    private static final Pattern PLAIN_NUMBER = Pattern.compile("\\d+(?:[.,:]\\d+)*%?");
    private static final Pattern CODE = Pattern.compile("(?=.*\\p{L})(?=.*\\d).+|\\p{L}+[._/@:#-][\\p{L}\\d].*");
    private static final Pattern EVERYDAY_COMPOUND =
            Pattern.compile("[a-z]+-[a-z]+(?:-[a-z]+)?|[a-z]+'[a-z]*|[a-z]+/[a-z]+");
    private static final Pattern LATIN_BEFORE = Pattern.compile("[a-z] $");
    private static final Pattern LATIN_BEHIND = Pattern.compile(" [a-z]");
    private static final Set<String> ENDINGS = Set.of("率", "数", "量", "额", "度", "网", "机", "库", "表", "卡", "池", "端");
    private static final int LONGEST_TERM = 60;

    private final Set<String> empty = new HashSet<>();
    private final ChineseWords words;
    private final Lexicon lexicon;

    TopicReader(Lexicon lexicon) {
        this.lexicon = lexicon;
        for (String list : List.of("/index/stopwords-zh.txt", "/index/stopwords-en.txt", "/index/stopwords-kind.txt")) {
            DataTable.lines(list).forEach(line -> empty.add(FoldedText.fold(line)));
        }
        DataTable.lines("topic-stopwords.txt").forEach(empty::add);
        words = ChineseWords.with(empty.stream().filter(TopicReader::isHan).toList());
    }

    /**
     * The topic of a question.
     *
     * @param text as typed, {@code folded} from it
     * @param left folded text, with what is understood already blanked out
     */
    Topic read(String text, FoldedText folded, String left, Names names) {
        List<Word> topic = new ArrayList<>();
        boolean chinese = left.codePoints().anyMatch(TopicReader::isHan);
        int at = 0;
        for (Named named : names.mentions()) {
            readPlain(text, folded, left, new Span(at, named.span().start()), chinese, topic);
            boolean isEntity = names.entities().contains(named.entity());
            boolean isExcluded = names.excluded().contains(named.entity());
            if (!isExcluded) {
                topic.add(word(text, folded, named.span(), isEntity, false));
            }
            at = named.span().end();
        }
        readPlain(text, folded, left, new Span(at, left.length()), chinese, topic);
        return new Topic(topic);
    }

    private void readPlain(String text, FoldedText folded, String left, Span part, boolean chinese, List<Word> topic) {
        Matcher matcher = TOKEN.matcher(left).region(part.start(), part.end());
        while (matcher.find()) {
            String token = matcher.group();
            if (isHan(token.codePointAt(0))) {
                readChinese(text, folded, token, matcher.start(), topic);
            } else if (!empty.contains(token)) {
                Span span = new Span(matcher.start(), matcher.end());
                topic.add(word(text, folded, span, false, isTerm(text, folded, left, span, chinese)));
            }
        }
    }

    /** A single character is no word to search for; an ending such as 率 belongs to the word before it. */
    private void readChinese(String text, FoldedText folded, String run, int offset, List<Word> topic) {
        List<String> parts = words.cut(run);
        int start = offset;
        int from = start;
        for (int at = 0; at < parts.size(); at++) {
            String part = parts.get(at);
            String next = at + 1 < parts.size() ? parts.get(at + 1) : "";
            int end = start + part.length();
            boolean isEnding = ENDINGS.contains(part) && from < start;
            boolean isKept = isEnding || !empty.contains(part);
            boolean goesOn = isKept && (ENDINGS.contains(next) || (isUnknown(part) && isUnknown(next)));
            if (!goesOn) {
                if (isKept && end - from > 1) {
                    topic.add(word(text, folded, new Span(from, end), false, false));
                }
                from = end;
            }
            start = end;
        }
    }

    /** A character that no known word covers; several together are most likely a name. */
    private boolean isUnknown(String part) {
        return part.length() == 1 && !empty.contains(part);
    }

    private static Word word(String text, FoldedText folded, Span span, boolean isEntity, boolean isTerm) {
        int start = folded.start(span.start());
        int end = folded.end(span.end() - 1);
        String folding = folded.text().substring(span.start(), span.end());
        return new Word(text.substring(start, end), folding, start, end, isEntity, isTerm);
    }

    private boolean isTerm(String text, FoldedText folded, String left, Span span, boolean chinese) {
        String token = left.substring(span.start(), span.end());
        if (token.length() < 2
                || token.length() > LONGEST_TERM
                || PLAIN_NUMBER.matcher(token).matches()
                || token.endsWith("级")
                || !lexicon.chinese(token).isEmpty()) {
            return false;
        }
        boolean isFirst = left.substring(0, span.start()).isBlank();
        String typed = text.substring(folded.start(span.start()), folded.end(span.end() - 1));
        boolean looksLikeName = hasCapital(typed, isFirst && !chinese) || (chinese && standsAlone(left, span));
        boolean isCode = CODE.matcher(token).matches()
                && !EVERYDAY_COMPOUND.matcher(token).matches();
        return isCode || looksLikeName;
    }

    /** No other Latin word beside it: a phrase of several is English, not a name. */
    private static boolean standsAlone(String left, Span span) {
        return !LATIN_BEFORE.matcher(left.substring(0, span.start())).find()
                && !LATIN_BEHIND.matcher(left).region(span.end(), left.length()).lookingAt();
    }

    /** Capitals inside a word anywhere, or at its beginning inside a sentence. */
    private static boolean hasCapital(String text, boolean isFirst) {
        String rest = isFirst ? text.substring(1) : text;
        return !rest.toLowerCase(Locale.ROOT).equals(rest);
    }

    private static boolean isHan(String text) {
        return text.codePoints().allMatch(TopicReader::isHan);
    }

    private static boolean isHan(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
    }
}
