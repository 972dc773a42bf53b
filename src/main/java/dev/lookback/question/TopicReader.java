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
    private static final int FIRST_WORD = 10;
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
        Pass pass = new Pass(text, folded, left);
        int at = 0;
        for (Named named : names.mentions()) {
            pass.readPlain(new Span(at, named.span().start()));
            if (!names.excluded().contains(named.entity())) {
                pass.add(named.span(), names.entities().contains(named.entity()), false);
            }
            at = named.span().end();
        }
        pass.readPlain(new Span(at, left.length()));
        return new Topic(pass.topic);
    }

    /** The reading of one question. */
    private final class Pass {
        private final String text;
        private final FoldedText folded;
        private final String left;
        private final boolean chinese;
        private final List<Word> topic = new ArrayList<>();

        Pass(String text, FoldedText folded, String left) {
            this.text = text;
            this.folded = folded;
            this.left = left;
            chinese = left.codePoints().anyMatch(TopicReader::isHan);
        }

        void add(Span span, boolean isEntity, boolean isTerm) {
            int start = folded.start(span.start());
            int end = folded.end(span.end() - 1);
            String compared = folded.text().substring(span.start(), span.end());
            topic.add(new Word(text.substring(start, end), compared, start, end, isEntity, isTerm));
        }

        void readPlain(Span part) {
            Matcher matcher = TOKEN.matcher(left).region(part.start(), part.end());
            while (matcher.find()) {
                String token = matcher.group();
                if (isHan(token.codePointAt(0))) {
                    readChinese(token, matcher.start());
                } else if (!empty.contains(token)) {
                    Span span = new Span(matcher.start(), matcher.end());
                    add(span, false, isTerm(token, span));
                }
            }
        }

        /** A single character is no word to search for; an ending such as 率 belongs to the word before it. */
        private void readChinese(String run, int offset) {
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
                        add(new Span(from, end), false, false);
                    }
                    from = end;
                }
                start = end;
            }
        }

        private boolean isTerm(String token, Span span) {
            if (token.length() < 2
                    || token.length() > LONGEST_TERM
                    || PLAIN_NUMBER.matcher(token).matches()
                    || token.endsWith("级")
                    || !lexicon.chinese(token).isEmpty()) {
                return false;
            }
            boolean isFirst = span.start() <= FIRST_WORD
                    && left.substring(0, span.start()).isBlank();
            String typed = text.substring(folded.start(span.start()), folded.end(span.end() - 1));
            boolean isCode = CODE.matcher(token).matches()
                    && !EVERYDAY_COMPOUND.matcher(token).matches();
            return isCode || hasCapital(typed, isFirst && !chinese) || (chinese && standsAlone(span));
        }

        /** No other Latin word beside it: a phrase of several is English, not a name. */
        private boolean standsAlone(Span span) {
            return !Span.before(LATIN_BEFORE, left, span.start()).find()
                    && !LATIN_BEHIND
                            .matcher(left)
                            .region(span.end(), left.length())
                            .lookingAt();
        }
    }

    /** A character that no known word covers; several together are most likely a name. */
    private boolean isUnknown(String part) {
        return part.length() == 1 && !empty.contains(part);
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
