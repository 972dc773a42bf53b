package dev.lookback.guard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Numbers written as words. */
final class NumberWords {
    private static final List<String> SMALL = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> TENS =
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final Map<String, Integer> OTHERS = Map.of("dozen", 12, "twice", 2, "both", 2);

    /** Any of them, as a regular expression over folded text. */
    static final String PATTERN = "\\b(?:(?:" + String.join("|", TENS) + ")(?:[ -](?:" + String.join("|", SMALL)
            + "))?|" + String.join("|", SMALL) + "|twice|dozen)\\b";

    private static final String DIGITS = "零一二三四五六七八九";

    private NumberWords() {}

    static BigDecimal english(String words) {
        int sum = 0;
        for (String word : words.split("[ -]", -1)) {
            if (SMALL.contains(word)) {
                sum += SMALL.indexOf(word);
            } else if (TENS.contains(word)) {
                sum += 10 * (TENS.indexOf(word) + 2);
            } else {
                sum += OTHERS.getOrDefault(word, 0);
            }
        }
        return BigDecimal.valueOf(sum);
    }

    /** Up to 万; two digits beside each other, such as 二三, read as digits. */
    static BigDecimal chinese(String hanzi) {
        long whole = 0;
        long section = 0;
        long digit = 0;
        for (char character : hanzi.replace('两', '二').toCharArray()) {
            int value = DIGITS.indexOf(character);
            if (value >= 0) {
                digit = digit * (digit > 0 ? 10 : 1) + value;
                continue;
            }
            long scale = character == '十' ? 10 : character == '百' ? 100 : character == '千' ? 1000 : 10_000;
            if (scale == 10_000) {
                whole += Math.max(1, section + digit) * scale;
                section = 0;
            } else {
                section += Math.max(1, digit) * scale;
            }
            digit = 0;
        }
        return BigDecimal.valueOf(whole + section + digit);
    }
}
