package dev.lookback.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What remains of a heading or section line when its marks are taken off. */
final class HeadingText {
    private static final Pattern HASHES = Pattern.compile("^#{1,6}\\s*|\\s+#+$");
    private static final Pattern ORDINAL = Pattern.compile(
            "^(?:第?[一二三四五六七八九十]{1,3}(?:[、.．:：]|[章节部]分?)|[（(](?:[一二三四五六七八九十]{1,3}|\\d{1,2})[)）][、.]?"
                    + "|\\d{1,2}(?:\\.\\d{1,2})*(?:[、)）]|[.．](?!\\d)|(?<=\\.\\d{1,2})\\s)|\\d{1,2}\\s(?=[^\\d\\s/:.-])|[①-⑳]|[A-Za-z][.、．)）](?=\\s|[^\\x00-\\x7F]))\\s*");
    private static final Pattern EMPHASIS = Pattern.compile("\\*{1,3}|(?<![\\w])_{1,2}|_{1,2}(?![\\w])|`");
    private static final Pattern BULLET = Pattern.compile("^[•·●○■◆▪‣◦★☆►▶※]\\s*");
    private static final Pattern WRAPPED = Pattern.compile("^【([^】]*)】\\s*(.*)$|^「([^」]*)」\\s*(.*)$|^\\[([^\\]]*)\\]$");
    private static final String TAIL = " \t:：【「";

    private HeadingText() {}

    /** The text without {@code #}, numbering, emphasis, brackets around it and a colon behind it. */
    static String clean(String line) {
        String text = HASHES.matcher(line.strip()).replaceAll("");
        text = EMPHASIS.matcher(text).replaceAll("").strip();
        text = BULLET.matcher(text).replaceFirst("");
        String unnumbered = ORDINAL.matcher(text).replaceFirst("");
        text = unnumbered.isBlank() ? text : unnumbered;
        Matcher wrapped = WRAPPED.matcher(text);
        if (wrapped.matches()) {
            text = wrapped.group(1) != null
                    ? wrapped.group(1) + behind(wrapped.group(2))
                    : wrapped.group(3) != null ? wrapped.group(3) + behind(wrapped.group(4)) : wrapped.group(5);
        }
        int end = text.length();
        while (end > 0 && TAIL.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        String tidy = text.substring(0, end).strip();
        return tidy.isEmpty() ? line.strip() : tidy;
    }

    /** Whether a line above a row of dashes reads like a heading rather than like the end of a paragraph. */
    static boolean couldBeUnderlined(String line) {
        return line.length() <= 60
                && !line.matches(".*[。；;，,!！?？.]$")
                && FieldLabelFinder.atStart(line).isEmpty();
    }

    private static String behind(String rest) {
        return rest.isBlank() ? "" : " " + rest.strip();
    }
}
