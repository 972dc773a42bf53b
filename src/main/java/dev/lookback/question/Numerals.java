package dev.lookback.question;

import java.util.List;
import java.util.Map;

/** Small numbers in digits, Chinese and English. */
final class Numerals {
    /** Pattern of a Chinese number or digits, for counts. */
    static final String ZH = "(?:\\d{1,3}|[一二两三四五六七八九十]{1,3}|几|数)";

    /** Pattern of an English number or digits, for counts. */
    static final String EN =
            "(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:a )?few|several|(?:a )?couple(?: of)?)";

    /** What 几 and "a few" are taken for. */
    private static final int A_FEW = 3;

    private static final String DIGITS = "零一二三四五六七八九";
    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth", "fifth");
    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("a", 1),
            Map.entry("an", 1),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("couple", 2),
            Map.entry("couple of", 2),
            Map.entry("a couple", 2),
            Map.entry("a couple of", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12));

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
            return WORDS.getOrDefault(text, A_FEW);
        }
        return readChinese(text);
    }

    private static int readChinese(String text) {
        if (text.equals("几") || text.equals("数")) {
            return A_FEW;
        }
        String plain = text.replace('两', '二').replace('〇', '零');
        int ten = plain.indexOf('十');
        if (ten < 0) {
            int number = 0;
            for (int at = 0; at < plain.length(); at++) {
                number = number * 10 + DIGITS.indexOf(plain.charAt(at));
            }
            return number;
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(plain.charAt(ten - 1));
        int ones = ten == plain.length() - 1 ? 0 : DIGITS.indexOf(plain.charAt(ten + 1));
        return tens * 10 + ones;
    }
}
