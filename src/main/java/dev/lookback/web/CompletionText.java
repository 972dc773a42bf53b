package dev.lookback.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An answer as Markdown for programs that show nothing but text: what it says, its table, and the numbered sources.
 *
 * @param address of this server, for links to the reports
 */
record CompletionText(String address) {
    private static final int LONGEST_QUOTE = 160;
    private static final int MOST_ROWS = 50;

    /** The text of an answer or a piece of it. An image in a report would be fetched from wherever it points. */
    String of(String answer) {
        return answer.replace("![", "!\\[");
    }

    /** What follows the text. */
    String appendix(AnswerJson answer) {
        return table(answer) + sources(answer);
    }

    private static String table(AnswerJson answer) {
        AnswerJson.Table table = answer.table();
        if (table == null || table.rows().isEmpty()) {
            return "";
        }
        String head = row(table.columns())
                + row(table.columns().stream().map(column -> "---").toList());
        return "\n\n"
                + head
                + table.rows().stream()
                        .limit(MOST_ROWS)
                        .map(CompletionText::row)
                        .collect(Collectors.joining())
                        .stripTrailing();
    }

    private static String row(AnswerJson.Row row) {
        String markers =
                row.citations().stream().map(number -> "[" + number + "]").collect(Collectors.joining());
        List<String> cells =
                new ArrayList<>(row.cells().stream().map(CompletionText::plain).toList());
        if (!cells.isEmpty()) {
            cells.set(cells.size() - 1, cells.getLast() + (markers.isEmpty() ? "" : " " + markers));
        }
        return row(cells);
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private String sources(AnswerJson answer) {
        if (answer.citations().isEmpty()) {
            return "";
        }
        String title = answer.language() == Language.ZH ? "来源：" : "Sources:";
        return answer.citations().stream()
                .map(this::source)
                .collect(Collectors.joining("\n", "\n\n" + title + "\n\n", ""));
    }

    private String source(AnswerJson.Citation citation) {
        PassageJson passage = citation.passage();
        int first = passage.lines().getFirst();
        int last = passage.lines().getLast();
        return "%d. [%s, %s](%s/?report=%s&lines=%d-%d): %s"
                .formatted(
                        citation.n(),
                        plain(passage.title()),
                        first == last ? "L" + first : "L" + first + "-" + last,
                        address,
                        URLEncoder.encode(passage.report(), StandardCharsets.UTF_8)
                                .replace("+", "%20"),
                        first,
                        last,
                        plain(shortened(citation.quote())));
    }

    private static String shortened(String quote) {
        return quote.codePointCount(0, quote.length()) <= LONGEST_QUOTE
                ? quote
                : quote.substring(0, quote.offsetByCodePoints(0, LONGEST_QUOTE - 1)) + "…";
    }

    /** On one line, with nothing in it meaning more than itself. */
    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip().replaceAll("([\\\\`*\\[\\]<|])", "\\\\$1");
    }
}
