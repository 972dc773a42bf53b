package dev.lookback.question;

import dev.lookback.report.NumberWords;
import java.util.List;

/** How many: small numbers in digits and words, and those that only say "some". */
final class Numerals {
    /** Pattern of a Chinese number or digits, for counts. */
    static final String ZH = "(?:\\d{1,3}|[一二两三四五六七八九十]{1,3}|几|数)";

    /** Pattern of an English number or digits, for counts. */
    static final String EN = "(?:\\d{1,3}|" + NumberWords.ENGLISH + "|an?|(?:a )?few|several|(?:a )?couple(?: of)?)";

    /** What 几 and "a few" are taken for. */
    private static final int A_FEW = 3;

    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth", "fifth");

    private Numerals() {}

    /** The number of a text that matches {@link #ZH}, {@link #EN} or an ordinal. */
    static int read(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Integer.parseInt(text.replaceFirst("(?:st|nd|rd|th)$", ""));
        }
        if (ORDINALS.contains(text)) {
            return ORDINALS.indexOf(text) + 1;
        }
        if (text.charAt(0) < 0x80) {
            return text.contains("couple") ? 2 : text.matches("(?:a )?few|several") ? A_FEW : NumberWords.english(text);
        }
        return text.equals("几") || text.equals("数") ? A_FEW : (int) NumberWords.chinese(text);
    }
}
