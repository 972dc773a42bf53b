package dev.lookback.question;

import dev.lookback.question.Question.Language;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the language of a question by its script; a Chinese name inside an English sentence does not make it Chinese. */
final class LanguageReader {
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|“[^”]*”|「[^」]*」|《[^》]*》|'[^']*'(?!\\w)");
    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(?:the|a|an|of|in|on|at|to|for|with|what|which|who|whose|when|where|why|how|is|are|was|were|did|do|does|has|have|had|any|all|about|and|or|by|from|since|show|list|tell|give|me|us|we)\\b");
    private static final Pattern CHINESE = Pattern.compile("[的了吗呢么啥吧]|什么|怎|哪|几|多少|是|有|为|和|在|与|谁|请|如何|何|列出|没");
    private static final int SENTENCE = 2;

    private LanguageReader() {}

    /**
     * The language of a question.
     *
     * @param folded folded text
     * @param names where the glossary's names stand in it
     * @return empty if it has no letters at all
     */
    static Optional<Language> read(String folded, Collection<Span> names) {
        String rest = QUOTED.matcher(Span.blank(folded, names)).replaceAll(" ");
        boolean hasHan = has(folded, Character.UnicodeScript.HAN);
        boolean hasLatin = has(folded, Character.UnicodeScript.LATIN);
        if (!hasHan) {
            return hasLatin ? Optional.of(Language.EN) : Optional.empty();
        }
        boolean hanIsNames = !has(rest, Character.UnicodeScript.HAN)
                || !CHINESE.matcher(rest).find();
        return Optional.of(hanIsNames && englishWords(rest) >= SENTENCE ? Language.EN : Language.ZH);
    }

    private static int englishWords(String text) {
        int count = 0;
        Matcher matcher = ENGLISH.matcher(text);
        while (matcher.find()) {
            count++;
        }
        return count;
    }

    private static boolean has(String text, Character.UnicodeScript script) {
        return text.codePoints().anyMatch(codePoint -> Character.UnicodeScript.of(codePoint) == script);
    }
}
