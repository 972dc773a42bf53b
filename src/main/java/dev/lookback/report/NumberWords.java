package dev.lookback.report;

import org.jspecify.annotations.Nullable;

/** Small Chinese and Arabic numbers, as dates and times use them. */
final class Numerals {
    /** Regular expression for a small Chinese number. */
    static final String CHINESE = "[一二三四五六七八九十廿两零〇]{1,3}";

    private static final String DIGITS = "零一二三四五六七八九";

    private Numerals() {}

    /** Value of {@code 12}, {@code 十二}, {@code 二十三}, {@code 零五}; -1 if it is no number below 100. */
    static int value(@Nullable String written) {
        if (written == null || written.isEmpty()) {
            return -1;
        }
        if (Character.isDigit(written.charAt(0))) {
            return written.length() > 4 ? -1 : Integer.parseInt(written);
        }
        String number = written.replace('两', '二').replace('〇', '零').replace("廿", "二十");
        int ten = number.indexOf('十');
        if (ten < 0) {
            return number.length() == 1 ? digit(number) : number.charAt(0) == '零' ? digit(number.substring(1)) : -1;
        }
        int tens = ten == 0 ? 1 : digit(number.substring(0, ten));
        int ones = ten == number.length() - 1 ? 0 : digit(number.substring(ten + 1));
        return tens < 0 || ones < 0 ? -1 : tens * 10 + ones;
    }

    private static int digit(String character) {
        return character.length() == 1 ? DIGITS.indexOf(character) : -1;
    }
}
