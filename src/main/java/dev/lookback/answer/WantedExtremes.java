package dev.lookback.answer;

import dev.lookback.glossary.FoldedText;
import dev.lookback.question.Focus.Superlative;
import dev.lookback.question.Question;
import dev.lookback.report.NumberWords;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which of several a question wants: 最久的一次, 恢复最慢的三次, "the three longest outages", "top 5 longest".
 *
 * @param which longest or shortest; null if all are meant alike
 * @param number how many of them, at least 1
 */
record WantedExtremes(@Nullable Superlative which, int number) {
    private static final String ENGLISH = "(\\d{1,2}|" + NumberWords.ENGLISH + ")";
    private static final Pattern CHINESE =
            Pattern.compile("(?:最[久长慢短快大][^,。?\\d]{0,6}?|前)(\\d{1,2}|[二两三四五六七八九十]{1,2})\\s?(?:次|起|个|名|位|大|回|宗|件)(?!月)");
    private static final Pattern BEFORE = Pattern.compile("\\b(?:top |the |our )" + ENGLISH
            + " (?:\\w+ )?(?:longest|slowest|worst|shortest|quickest|fastest|biggest)\\b");
    private static final Pattern BEHIND =
            Pattern.compile("\\b(?:longest|slowest|worst|shortest|quickest|fastest|biggest) " + ENGLISH
                    + " (?:\\w+ )?(?:incidents|outages|failures)\\b");

    static WantedExtremes of(Question question) {
        Superlative which = question.focus().superlative();
        String text = FoldedText.fold(question.text());
        for (Pattern pattern : new Pattern[] {CHINESE, BEFORE, BEHIND}) {
            Matcher matcher = pattern.matcher(text);
            if (which != null && matcher.find()) {
                return new WantedExtremes(which, Math.max(1, number(matcher.group(1))));
            }
        }
        return new WantedExtremes(which, 1);
    }

    private static int number(String written) {
        char first = written.charAt(0);
        if (Character.isDigit(first)) {
            return Integer.parseInt(written);
        }
        return first < 0x80 ? NumberWords.english(written) : Math.toIntExact(NumberWords.chinese(written));
    }
}
