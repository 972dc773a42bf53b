package dev.lookback.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A report's structure in a form that tests can compare at a glance. */
final class ReportSketch {
    private ReportSketch() {}

    static Report parse(String name, String text) throws UnreadableReportException {
        return new ReportParser().parse(name, text.getBytes(StandardCharsets.UTF_8), ParseHints.NONE);
    }

    /** {@code path / path: KIND first-last}, children indented by dots. */
    static List<String> blocks(Report report) {
        List<String> sketch = new ArrayList<>();
        for (Section section : report.sections()) {
            for (Block block : section.blocks()) {
                add(sketch, String.join(" / ", section.path()) + ": ", block);
            }
        }
        return sketch;
    }

    /** The same of a text under the title {@code # 第10周 2024-03-08} on line 1. */
    static List<String> blocks(String text) throws UnreadableReportException {
        return blocks(parse("r.md", "# 第10周 2024-03-08\n" + text));
    }

    private static void add(List<String> sketch, String before, Block block) {
        sketch.add(before + block.kind() + " " + block.span().firstLine() + "-"
                + block.span().lastLine());
        block.children().forEach(child -> add(sketch, ". " + before, child));
    }
}
