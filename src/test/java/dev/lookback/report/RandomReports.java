package dev.lookback.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/** Makes reports at random out of the lines that authors write. Every line that is content carries a word of its own. */
public final class RandomReports {
    private static final List<String> HEADINGS = List.of(
            "## 【%s】", "# %s", "### %s", "- 【%s】", "【%s】", "一、%s", "（二）%s", "A. %s", "**%s**", "%s：", "5. %s：", "1、%s");
    private static final List<String> CONTENT = List.of(
            "- %s",
            "    - %s",
            "        1. %s",
            "1. %s",
            "2、%s",
            "• %s",
            "%s。",
            "    %s",
            "- 3/5 14:20 %s",
            "3/6 10:00 %s",
            "原因：%s",
            "    处置：%s",
            "【故障时间】3月4日 %s",
            "【影响范围】%s",
            "**Root cause:** %s",
            "- Fix: %s",
            "> %s",
            "\t%s",
            "\u200B- %s",
            "<b>%s</b>",
            "　　%s",
            "06/22 11:10  %s，12:17恢复。",
            "Impact: %s. Root cause: x.",
            "%s，",
            "①%s",
            "—%s",
            "- 【钱包】%s",
            "* %s",
            "+ %s",
            "| %s | 2 |",
            "![](%s)",
            "`%s`",
            "[%s]: http://x.example",
            "\\%s",
            "#%s",
            "=%s=");
    private static final List<String> OTHER = List.of(
            "",
            "",
            "",
            "    ",
            "---",
            "***",
            "```",
            "|---|---|",
            "| a | b |",
            "<div>",
            "</div>",
            "<!-- note -->",
            "\t",
            "===",
            "&nbsp;",
            "---------");

    private final Random random;
    private final List<String> words = new ArrayList<>();
    private int counter;

    public RandomReports(long seed) {
        random = new Random(seed);
    }

    /** Seeds 1 to 300, or as many as the system property {@code seeds} asks for. */
    public static LongStream seeds() {
        return LongStream.rangeClosed(1, Long.getLong("seeds", 300));
    }

    /** A report of up to 60 lines. */
    public String next() {
        StringBuilder text = new StringBuilder(random.nextBoolean() ? "# 第10周 2024-03-08\n" : "");
        int lines = 1 + random.nextInt(60);
        for (int line = 0; line < lines; line++) {
            text.append(line()).append(random.nextInt(12) == 0 ? "\r\n" : "\n");
        }
        return text.append("结尾%s".formatted(word())).toString();
    }

    /** The words of the content lines made so far. */
    public List<String> words() {
        return List.copyOf(words);
    }

    private String line() {
        int kind = random.nextInt(10);
        if (kind < 2) {
            return pick(HEADINGS).formatted(pick(List.of("生产事件", "重点工作", "下周计划", "Incidents", "其他")));
        }
        if (kind < 8) {
            String filler = random.nextInt(20) == 0 ? "很长的说明，没有尽头。".repeat(random.nextInt(60)) : "";
            return pick(CONTENT).formatted(word() + filler);
        }
        return pick(OTHER);
    }

    private String word() {
        String word = "词" + counter++ + "尾";
        words.add(word);
        return word;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
