package dev.lookback.guard;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The citations in a sentence, in the forms models write them: {@code [1][2]}, {@code [1, 2]}, {@code 【1】}, {@code [1-3]}.
 *
 * @param text the sentence without them
 * @param numbers the numbers, ascending
 */
record Markers(String text, SortedSet<Integer> numbers) {
    private static final String INSIDE = "(?:来源|source|passage|no\\.?|#|p|\\^)?\\s*\\d{1,4}";
    static final String ONE = "[\\[【［](?i:" + INSIDE + "(?:\\s*[,，、;；~-]\\s*" + INSIDE + ")*)\\s*[\\]】］]";
    private static final Pattern MARKER = Pattern.compile("\\s*" + ONE);
    private static final Pattern RANGE = Pattern.compile("(\\d{1,4})\\s*[~-]\\s*(\\d{1,4})|\\d{1,4}");
    private static final int LONGEST_RANGE = 30;

    static Markers of(String sentence) {
        SortedSet<Integer> numbers = new TreeSet<>();
        Matcher marker = MARKER.matcher(sentence);
        StringBuilder text = new StringBuilder();
        while (marker.find()) {
            addNumbers(marker.group(), numbers);
            marker.appendReplacement(text, "");
        }
        marker.appendTail(text);
        return new Markers(text.toString().strip(), numbers);
    }

    private static void addNumbers(String marker, SortedSet<Integer> numbers) {
        Matcher number = RANGE.matcher(marker);
        while (number.find()) {
            if (number.group(1) == null) {
                numbers.add(Integer.valueOf(number.group()));
                continue;
            }
            int from = Integer.parseInt(number.group(1));
            int to = Integer.parseInt(number.group(2));
            numbers.add(from);
            numbers.add(to);
            for (int between = from + 1; between < to && between - from < LONGEST_RANGE; between++) {
                numbers.add(between);
            }
        }
    }
}
