package dev.lookback.retrieve;

import dev.lookback.glossary.FoldedText;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The noun that a question's "which" or "the name of" belongs to: 渠道 in 哪两个渠道, "engine" in "which chess engine". A
 * passage that speaks of such a thing tells which only if a sentence with the noun holds a name or, for "which", a word before it
 * that tells one from others. What the question itself says does not count.
 *
 * @param form what is asked of it
 * @param noun the noun, with what it is called otherwise
 * @param question folded
 */
record AskedNoun(Form form, ContentTerm noun, String question) {
    /** What is asked of a noun. */
    enum Form {
        /** Which of several. */
        WHICH("which"),
        /** What it is called. */
        NAME("name");

        private final String sort;

        Form(String sort) {
            this.sort = sort;
        }

        /** The name under which texts tell that it is lacking. */
        String sort() {
            return sort;
        }
    }

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[。！？；;])|(?<=[.!?])\\s+|\\n+");
    private static final String NUMERAL = "一二两三四五六七八九十百千";
    private static final String CLASSIFIER = "个家种位款台条支所座间本篇类批套门部张项颗艘只户名笔起次";
    private static final Pattern WHICH_ZH =
            Pattern.compile("哪[" + NUMERAL + "几\\d]*[" + CLASSIFIER + "](?=\\p{IsHan})");
    private static final String END =
            " (?:is|was|were|are|do|does|did|has|have|had|will|would|can|could|should|who|whose|that|which|of|in|on|at|from|for|we|they|you|i)\\b|[?,.]|$";
    private static final String NOT_RELATIVE = "(?!(?:of|is|was|are|were|has|have|had|do|does|did|we|they|it)\\b)";
    private static final Pattern WHICH_EN =
            Pattern.compile("\\bwhich " + NOT_RELATIVE + "((?:[a-z][a-z-]*)(?: [a-z][a-z-]*){0,3}?)(?:" + END + ")");
    private static final Pattern WHICH_SUBJECT_EN = Pattern.compile("\\bwhich " + NOT_RELATIVE + "([a-z-]+)(?='s| )");
    private static final Pattern NAME_EN = Pattern.compile(
            "\\bname of (?:the|a|an|that|this|our|their) ((?:[a-z][a-z-]*)(?: [a-z][a-z-]*){0,4}?)(?:" + END + ")");

    /** What stands before a noun without telling one of its kind from others. */
    private static final Pattern NO_KIND = Pattern.compile(
            "(?:^|[\\s\\p{P}\\p{S}\\d" + NUMERAL + CLASSIFIER + "几每各该这那新老旧全某另外其他多有把被让给的和与是在对向由了等从到为])$");

    private static final Set<String> NO_KIND_EN = Set.of(
            "the", "a", "an", "our", "their", "his", "her", "its", "my", "your", "this", "that", "these", "those",
            "one", "two", "three", "four", "five", "six", "some", "any", "no", "each", "every", "another", "other",
            "new", "old", "first", "second", "third", "last", "next", "of", "to", "in", "on", "by", "with", "for",
            "from", "and", "or", "all", "both", "more", "same", "as", "at", "per", "is", "was", "are", "were", "has",
            "have", "had", "not", "then", "several");

    private static final Pattern LAST_WORD = Pattern.compile("([a-z][\\w'-]*) $");

    /** One of several by its place among them, which is as good as a name. */
    private static final Pattern PLACE = Pattern.compile("(?:中间|第[" + NUMERAL + "\\d]+|[这那])[家个款种位条台]");

    /** What a number or a date tells. */
    private static final Set<String> TOLD_OTHERWISE = Set.of(
            "amount", "amounts", "number", "numbers", "ratio", "share", "score", "rate", "day", "days", "week", "weeks",
            "month", "months", "quarter", "year", "date", "星期", "礼拜", "月份", "季度", "日期", "日子", "年份");

    /**
     * The noun asked for; empty if there is none.
     *
     * @param question folded
     */
    static Optional<AskedNoun> in(String question, List<ContentTerm> terms) {
        return chinese(question, terms)
                .or(() -> english(NAME_EN, Form.NAME, question, terms))
                .or(() -> english(WHICH_EN, Form.WHICH, question, terms))
                .or(() -> english(WHICH_SUBJECT_EN, Form.WHICH, question, terms));
    }

    private static Optional<AskedNoun> chinese(String question, List<ContentTerm> terms) {
        Matcher matcher = WHICH_ZH.matcher(question);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String rest = question.substring(matcher.end());
        return terms.stream()
                .filter(term -> term.text().length() > 1 && rest.startsWith(term.text()))
                .filter(term -> !rest.startsWith("者", term.text().length()))
                .filter(term -> !TOLD_OTHERWISE.contains(term.text()))
                .max(Comparator.comparingInt(term -> term.text().length()))
                .map(term -> new AskedNoun(Form.WHICH, term, question));
    }

    private static Optional<AskedNoun> english(Pattern pattern, Form form, String question, List<ContentTerm> terms) {
        Matcher matcher = pattern.matcher(question);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String word = Arrays.asList(matcher.group(1).split(" ")).getLast();
        return terms.stream()
                .filter(term -> term.text().equals(word) || term.text().endsWith(" " + word))
                .filter(term -> !TOLD_OTHERWISE.contains(word))
                .findFirst()
                .map(term -> new AskedNoun(form, term, question));
    }

    /** Tells whether a text speaks of such a thing. */
    boolean isIn(String text) {
        return noun.isIn(FoldedText.fold(text));
    }

    /** Tells whether a text tells what is asked of the noun. */
    boolean isToldIn(String text, NewNames names) {
        return SENTENCE_END
                .splitAsStream(text)
                .filter(this::isIn)
                .anyMatch(sentence -> names.holdsName(sentence, question)
                        || (form == Form.WHICH && tellsKind(FoldedText.fold(sentence))));
    }

    private boolean tellsKind(String sentence) {
        return PLACE.matcher(sentence).find() || noun.sought().stream().anyMatch(word -> isKindBefore(word, sentence));
    }

    private boolean isKindBefore(SoughtWord word, String sentence) {
        for (int at = sentence.indexOf(word.begins()); at >= 0; at = sentence.indexOf(word.begins(), at + 1)) {
            String before = sentence.substring(0, at);
            if (word.chinese() ? tellsKindInChinese(before) : tellsKindInEnglish(before)) {
                return true;
            }
        }
        return false;
    }

    private boolean tellsKindInChinese(String before) {
        return !NO_KIND.matcher(before).find()
                && !question.contains(before.substring(Math.max(0, before.length() - 2)));
    }

    private boolean tellsKindInEnglish(String before) {
        Matcher word = LAST_WORD.matcher(before);
        return word.find() && !NO_KIND_EN.contains(word.group(1)) && !question.contains(word.group(1));
    }
}
