package dev.lookback.report;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers written as words, English and Chinese; the one place that knows them. All texts are folded. */
public final class NumberWords {
    /** Regular expression for a small Chinese number, as dates and times use them. */
    public static final String SMALL_CHINESE = "[一二三四五六七八九十廿两零〇]{1,3}";

    private static final List<String> UP_TO_NINETEEN = List.of(
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
    private static final Map<String, Integer> OTHERS = Map.of("a", 1, "an", 1, "dozen", 12, "twice", 2, "both", 2);

    /** Regular expression for an English number below 100: {@code seven}, {@code forty-five}. */
    public static final String ENGLISH = "(?:(?:" + String.join("|", TENS) + ")(?:[ -](?:"
            + String.join("|", UP_TO_NINETEEN.subList(1, 10)) + "))?|"
            + String.join("|", UP_TO_NINETEEN.reversed()) + ")";

    private static final String DIGITS = "零一二三四五六七八九";

    private NumberWords() {}

    /** Value of {@code 12}, {@code 十二}, {@code 二十三}, {@code 零五}; -1 if it is no number below 100. */
    static int value(@Nullable String written) {
        if (written == null || written.isEmpty()) {
            return -1;
        }
        if (Character.isDigit(written.charAt(0))) {
            return written.length() > 4 ? -1 : Integer.parseInt(written);
        }
        String number = written.replace("廿", "二十");
        long value =
                number.chars().allMatch(character -> "一二三四五六七八九十两零〇".indexOf(character) >= 0) ? chinese(number) : -1;
        return value > 99 || isRowOfDigits(number) ? -1 : (int) value;
    }

    /** {@code 二三}: more than one digit and no ten between, save a nought in front. */
    private static boolean isRowOfDigits(String number) {
        return number.length() > 1 && number.indexOf('十') < 0 && "零〇".indexOf(number.charAt(0)) < 0;
    }

    /**
     * Value of an English number: {@code forty-five}, {@code a dozen}, {@code twice}.
     *
     * @return 0 if none of the words is a number
     */
    public static int english(String words) {
        int sum = 0;
        for (String word : words.split("[ -]", -1)) {
            if (UP_TO_NINETEEN.contains(word)) {
                sum += UP_TO_NINETEEN.indexOf(word);
            } else if (TENS.contains(word)) {
                sum += 10 * (TENS.indexOf(word) + 2);
            } else {
                sum += OTHERS.getOrDefault(word, 0);
            }
        }
        return sum;
    }

    /** Value of a Chinese number up to 万; two digits beside each other, such as 二三, read as digits. */
    public static long chinese(String hanzi) {
        long whole = 0;
        long section = 0;
        long digit = 0;
        for (char character : hanzi.replace('两', '二').replace('〇', '零').toCharArray()) {
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
        return whole + section + digit;
    }
}
