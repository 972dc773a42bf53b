package dev.lookback.report;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Turns the bytes of one file into a {@link Report}. May be shared between threads.
 *
 * <ol>
 *   <li>The bytes become text, whose offsets all spans refer to.
 *   <li>{@link MarkdownReader} reads the Markdown tree from a cleaned copy of the text.
 *   <li>{@link ReportHead} finds title, author and the places that tell a date; {@link Dating} weighs them.
 *   <li>{@link UnitCutter} cuts the tree into units, the things an author would point at.
 *   <li>{@link SectionBuilder} turns them into sections and blocks; {@link EventFinder} tells it how far an event goes.
 * </ol>
 */
public final class ReportParser {
    /** Stands in for the period of a report that has none, so that its structure can still be read. */
    private static final Period ANY_WEEK = WeekRule.ISO.weekOf(LocalDate.of(2024, 7, 3));

    /**
     * Parses a file. Odd content never fails: what could not be understood is told in {@link Report#problems()}.
     *
     * @param id path relative to the report folder, {@code /}-separated, with its ending
     * @param bytes content of the file
     * @param hints what is known from the reports around it
     * @throws UnreadableReportException if the file is empty or no text
     */
    public Report parse(String id, byte[] bytes, ParseHints hints) throws UnreadableReportException {
        SourceText source = new SourceText(id, ReportDecoder.decode(bytes));
        StructuralText structure = new StructuralText(source.text());
        List<Node> nodes = new MarkdownReader(structure).read();
        ReportHead head = ReportHead.read(id, nodes, FrontMatter.read(source));
        Dating dating = Dating.of(head.sources(), () -> WeekdayDates.in(source.text()), hints);
        List<Problem> problems = new ArrayList<>();
        if (dating.problem() != null) {
            int line = head.firstTitleLine().orElse(1);
            problems.add(new Problem(source.lines(line, line), dating.problem()));
        }
        Anchor anchor = ReportCalendar.anchor(dating.period() == null ? ANY_WEEK : dating.period(), dating.dated());
        List<Unit> units = new UnitCutter(anchor).cut(withoutTitle(nodes, head));
        List<Section> sections = new SectionBuilder(source, anchor, head.titleLines()).build(units);
        return new Report(
                id,
                head.title(),
                head.author(),
                dating.period(),
                dating.dated(),
                revision(bytes),
                source,
                sections,
                problems);
    }

    /** A title in plain text is a line of a paragraph; the other lines are not. */
    private static List<Node> withoutTitle(List<Node> nodes, ReportHead head) {
        List<Node> rest = new ArrayList<>();
        for (Node node : nodes) {
            if (node instanceof Node.Text text) {
                List<Line> lines = text.lines().stream()
                        .filter(line -> !head.titleLines().contains(line.number()))
                        .toList();
                if (!lines.isEmpty()) {
                    rest.add(new Node.Text(lines));
                }
            } else {
                rest.add(node);
            }
        }
        return rest;
    }

    private static String revision(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
