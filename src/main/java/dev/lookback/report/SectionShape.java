package dev.lookback.report;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How a line looks that opens a section without being a Markdown heading. */
enum SectionShape {
    /** {@code 【生产事件】}. */
    BRACKET,
    /** A line in bold. */
    BOLD,
    /** {@code 一、故障情况}, {@code （二）…}, {@code A. 账务核心}. */
    NUMBERED,
    /** {@code OUTAGES}. */
    CAPITALS,
    /** {@code 下周工作}, {@code Next week}: words that are only ever used so. */
    KNOWN,
    /** {@code 主要进展：}. */
    LEAD_IN,
    NONE;

    private static final int LONGEST = 40;
    private static final int LONGEST_LINE = 70;
    private static final Pattern COLON = Pattern.compile("[\\s:：]+$");
    private static final Pattern SENTENCE = Pattern.compile("[。；;！!？?]|[，,.]$");
    private static final Pattern BRACKET_LINE =
            Pattern.compile("(?:\\*\\*)?(?:【[^】]{1,40}】|\\[[^\\]\\d]{1,20}\\])(?:\\*\\*)?[:：]?");
    private static final Pattern BOLD_LINE = Pattern.compile("(?:\\*\\*[^*]{1,60}\\*\\*|__[^_]{1,60}__)[:：]?");
    private static final Pattern CAPITAL_LINE = Pattern.compile("[A-Z][A-Z &/,'-]{3,58}[A-Z]:?");
    private static final Set<String> KNOWN_LINES = Set.of(
            "下周",
            "下周工作",
            "下周计划",
            "下周工作计划",
            "下周安排",
            "下周工作安排",
            "下周重点",
            "下周目标",
            "下周工作及目标",
            "下周要做",
            "本周",
            "本周工作",
            "本周进展",
            "本周总结",
            "本周完成",
            "本周重点",
            "上周进展",
            "上周工作",
            "重点工作",
            "收获与反思",
            "其他",
            "其它",
            "风险与问题",
            "工作计划",
            "next week",
            "next steps",
            "plans",
            "plan for next week",
            "plans for next week",
            "this week",
            "last week",
            "highlights",
            "incidents",
            "projects",
            "risks",
            "numbers",
            "metrics",
            "todo",
            "outages");

    /** The shape of an item's or a paragraph's first line, its mark taken off. */
    static SectionShape of(Unit unit) {
        String head = unit.head();
        if (head.isEmpty()) {
            return NONE;
        }
        SectionShape shape = ofLine(head);
        if (shape != NONE) {
            return shape;
        }
        boolean numbered = unit.style().equals(LineMark.CHAPTER)
                || unit.style().equals(LineMark.CHAPTER_IN_BRACKETS)
                || unit.style().equals(LineMark.LETTER);
        return numbered && unit.lines().size() == 1 && isShort(head) ? NUMBERED : NONE;
    }

    /** Whether a line is complete in itself, so that the next one begins something else. */
    static boolean closesItsLine(String line) {
        LineMark mark = LineMark.of(line);
        String head = line.startsWith("**") ? line : line.substring(mark.length());
        SectionShape shape = ofLine(head);
        return (shape != NONE && shape != LEAD_IN)
                || (shape == LEAD_IN && !FieldLabelFinder.isLabelOnly(head))
                || (mark.style().equals(LineMark.CHAPTER) && isShort(head));
    }

    private static SectionShape ofLine(String head) {
        if (head.length() > LONGEST_LINE) {
            return NONE;
        }
        if (BRACKET_LINE.matcher(head).matches()) {
            return BRACKET;
        }
        if (BOLD_LINE.matcher(head).matches()) {
            return BOLD;
        }
        if (CAPITAL_LINE.matcher(head).matches()) {
            return CAPITALS;
        }
        String bare = COLON.matcher(head).replaceFirst("").toLowerCase(Locale.ROOT);
        if (KNOWN_LINES.contains(bare)) {
            return KNOWN;
        }
        boolean colon = head.endsWith("：") || head.endsWith(":");
        return colon && isShort(head) ? LEAD_IN : NONE;
    }

    private static boolean isShort(String head) {
        return head.length() <= LONGEST && !SENTENCE.matcher(head).find();
    }
}
