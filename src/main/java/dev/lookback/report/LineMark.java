package dev.lookback.report;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The mark with which a line begins an item or section, where Markdown knows none.
 *
 * @param style the kind of mark, the same for all items of a list; {@link #NONE} if there is no mark
 * @param length characters it takes, the white space behind it included
 */
record LineMark(String style, int length) {
    static final String NONE = "";
    static final String BRACKET = "【】";
    static final String CHAPTER = "一、";
    static final String CHAPTER_IN_BRACKETS = "（一）";
    static final String LETTER = "A.";

    private static final LineMark NO_MARK = new LineMark(NONE, 0);

    private static final List<Rule> RULES = List.of(
            new Rule("•", "[•·●○■◆▪‣◦★☆►▶※✓√→]\\s*"),
            new Rule("—", "[—–]{1,2}\\s*(?=\\S)"),
            new Rule("-", "-(?=[^\\s\\-\\d.>])"),
            new Rule("-", "[-*+]\\s+(?=\\S)"),
            new Rule(CHAPTER, "(?:[一二三四五六七八九十]{1,3}[、.．]|第[一二三四五六七八九十\\d]{1,3}[章节部][分]?[、:：]?)\\s*"),
            new Rule(CHAPTER_IN_BRACKETS, "[（(][一二三四五六七八九十]{1,3}[)）][、.．]?\\s*"),
            new Rule("①", "[①-⑳]\\s*"),
            new Rule("(1)", "[（(]\\d{1,2}[)）][、.．]?\\s*"),
            new Rule("1、", "\\d{1,2}[、]\\s*"),
            new Rule("1)", "\\d{1,2}[)）][、.．]?\\s*"),
            new Rule("1.1", "\\d{1,2}(?:\\.\\d{1,2}){1,3}[.、]?(?:\\s+(?!\\d{1,2}\\s?[:：点时])(?=\\S)|(?=[【《「]))"),
            new Rule("1.", "\\d{1,2}[.．](?=[^\\d\\s])"),
            new Rule("1.", "\\d{1,2}[.．]\\s+(?=\\S)"),
            new Rule(LETTER, "[A-Z][.、．)）](?:\\s+|(?=[^\\x00-\\x7F]))"),
            new Rule("a.", "[a-z][.、．)）](?:\\s+|(?=[^\\x00-\\x7F]))"),
            new Rule(BRACKET, "(?=【[^】]{1,40}】)"));

    static LineMark of(String line) {
        String text = line.startsWith("**") ? line.substring(2) : line;
        for (Rule rule : RULES) {
            Matcher matcher = rule.pattern.matcher(text);
            if (matcher.lookingAt() && matcher.end() < text.length()) {
                return new LineMark(rule.style, matcher.end());
            }
        }
        return NO_MARK;
    }

    boolean isMarked() {
        return !style.equals(NONE);
    }

    private record Rule(String style, Pattern pattern) {
        Rule(String style, String pattern) {
            this(style, Pattern.compile(pattern));
        }
    }
}
