package dev.lookback.report;

import java.util.regex.Pattern;

/** Years that are not four digits: {@code 二〇二五年}, {@code 25年11月}, {@code 16 Nov '25}. */
final class WrittenYears {
    private static final String NUMERALS = "〇一二三四五六七八九";
    private static final Pattern IN_NUMERALS = Pattern.compile("二[零〇○0](二|三)([零〇○一二三四五六七八九])年");
    private static final Pattern SHORT = Pattern.compile("(?<![\\d.])(2\\d)年(?=\\s?(?:\\d{1,2}\\s?月|第))");

    private static final Pattern APOSTROPHE = Pattern.compile("\\s?['’](2\\d)(?!\\d)");

    private WrittenYears() {}

    /** The folded text with such years in four digits. */
    static String inDigits(String text) {
        String digits =
                IN_NUMERALS.matcher(text).replaceAll(year -> "20" + digit(year.group(1)) + digit(year.group(2)) + "年");
        return APOSTROPHE.matcher(SHORT.matcher(digits).replaceAll("20$1年")).replaceAll(" 20$1");
    }

    private static int digit(String numeral) {
        return Math.max(0, NUMERALS.indexOf(numeral));
    }
}
