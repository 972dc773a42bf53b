package dev.lookback.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the Markdown tree into units: items as Markdown sees them, and paragraphs cut at the lines that begin something of
 * their own.
 */
final class UnitCutter {
    private static final int LONGEST_LEAD_IN = 40;
    private static final int SHORT_LINE = 60;

    /** {@code 能耗采集：…}, but no time of day and no sentence with a colon somewhere. */
    private static final Pattern NAMED_LINE = Pattern.compile("(?![\\d：:])[^：:。；;，,]{1,30}(?:：|:(?!\\d|//))\\s*\\S");

    /** {@code [05-21 19:32] 小赵：…}: lines of a chat belong together until there is a gap. */
    private static final Pattern CHAT = Pattern.compile(
            "[\\[（(]?(?:[\\d年月日号/.-]{3,11}\\s+)?\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?[\\]）)]?\\s+[^:：,，。\\s]{1,12}[：:]");

    private final Anchor anchor;

    UnitCutter(Anchor anchor) {
        this.anchor = anchor;
    }

    List<Unit> cut(List<Node> nodes) {
        List<Unit> units = new ArrayList<>();
        for (Node node : nodes) {
            switch (node) {
                case Node.Heading heading -> units.add(plain(Unit.Kind.HEADING, heading.text(), node));
                case Node.Table table -> units.add(plain(Unit.Kind.TABLE, "", table));
                case Node.Literal literal -> units.add(plain(Unit.Kind.LITERAL, "", literal));
                case Node.Text text -> units.addAll(paragraph(text));
                case Node.Item item -> units.add(item(item));
            }
        }
        return joinContinuations(units);
    }

    private static Unit plain(Unit.Kind kind, String head, Node node) {
        return new Unit(kind, LineMark.NONE, head, List.of(), List.of(), node, node.first(), node.last());
    }

    private Unit item(Node.Item item) {
        List<Unit> own = item.own().isEmpty() ? List.of() : pieces(item.own(), item);
        List<Unit> children = new ArrayList<>();
        String head = "";
        List<Line> lines = List.of();
        if (!own.isEmpty()) {
            head = item.own().getFirst().text();
            lines = own.getFirst().lines();
            children.addAll(own.subList(1, own.size()));
        }
        children.addAll(cut(item.children()));
        return new Unit(
                Unit.Kind.ITEM,
                item.marker(),
                head,
                lines,
                joinContinuations(children),
                item,
                item.first(),
                item.last());
    }

    private List<Unit> paragraph(Node.Text text) {
        return pieces(text.lines(), text);
    }

    /** Cuts the lines of one paragraph. */
    private List<Unit> pieces(List<Line> lines, Node node) {
        boolean list = isListOfLines(lines);
        boolean steps = isTimedLineByLine(lines);
        List<Unit> units = new ArrayList<>();
        List<Line> current = new ArrayList<>();
        String style = LineMark.NONE;
        @Nullable Line previous = null;
        for (Line line : lines) {
            LineMark mark = LineMark.of(line.text());
            boolean begins = previous == null
                    || (list && units.size() + current.size() > 0)
                    || (steps && beginsWithClock(line))
                    || begins(line, mark, previous);
            if (begins && previous != null) {
                units.add(unit(style, current, node));
                current = new ArrayList<>();
            }
            if (begins) {
                boolean leadIn = previous == null && SectionShape.closesItsLine(line.text());
                style = mark.isMarked() || leadIn || !list ? mark.style() : "line";
            }
            current.add(line);
            previous = line;
        }
        units.add(unit(style, current, node));
        return units;
    }

    private static Unit unit(String style, List<Line> lines, Node node) {
        Line first = lines.getFirst();
        LineMark mark = LineMark.of(first.text());
        String head =
                first.text().startsWith("**") ? first.text() : first.text().substring(mark.length());
        return new Unit(
                Unit.Kind.TEXT,
                style,
                head,
                List.copyOf(lines),
                List.of(),
                node,
                first.number(),
                lines.getLast().number());
    }

    private boolean begins(Line line, LineMark mark, Line previous) {
        if (CHAT.matcher(line.text()).lookingAt()
                && CHAT.matcher(previous.text()).lookingAt()) {
            return false;
        }
        return mark.isMarked()
                || FieldLabelFinder.atStart(line.text()).isPresent()
                || SectionShape.closesItsLine(previous.text())
                || (endsSentence(previous.text()) && beginsWithDay(line.text()));
    }

    /** Whether all lines are such lines. */
    static boolean isTalk(List<Line> lines) {
        return !lines.isEmpty()
                && lines.stream().allMatch(line -> CHAT.matcher(line.text()).lookingAt());
    }

    /** Two lines or more with a time of day in front, below a line that is no day: nobody wraps prose so. */
    private boolean isTimedLineByLine(List<Line> lines) {
        return lines.stream().filter(this::beginsWithClock).count() >= 2
                && !isTalk(lines.subList(1, lines.size()))
                && ReportCalendar.atStart(lines.getFirst().text(), anchor)
                        .filter(mention -> mention.isDay() && mention.time() == null)
                        .isEmpty();
    }

    private boolean beginsWithClock(Line line) {
        return ReportCalendar.atStart(line.text(), anchor)
                .filter(mention -> mention.time() != null && line.text().length() - mention.end() >= 2)
                .isPresent();
    }

    private boolean beginsWithDay(String line) {
        String text = UnitTimes.TAGS.matcher(line).replaceFirst("");
        return ReportCalendar.atStart(text, anchor).filter(TimeMention::isDay).isPresent();
    }

    /** A short line, or one with a sentence's end, is no line that was merely wrapped. */
    private static boolean endsSentence(String line) {
        return line.length() < 40
                || "。；;.!！?？)）】」\"”…".indexOf(line.charAt(line.length() - 1)) >= 0
                || line.codePoints().anyMatch(character -> character > 0x2E80);
    }

    /**
     * Whether each line of a paragraph is a thing of its own: {@code 在做的事：} or {@code PROJECTS} followed by lines without
     * marks, or lines that all name something before a colon.
     */
    private boolean isListOfLines(List<Line> lines) {
        String first = lines.getFirst().text();
        boolean marked =
                lines.stream().skip(1).anyMatch(line -> LineMark.of(line.text()).isMarked());
        if (marked || lines.size() < 2) {
            return false;
        }
        boolean leadIn = first.length() <= LONGEST_LEAD_IN && SectionShape.closesItsLine(first);
        return (leadIn && lines.size() > 2)
                || isColumnOfLines(lines)
                || lines.stream()
                        .allMatch(line -> NAMED_LINE.matcher(line.text()).lookingAt());
    }

    /** Three or more short lines: nobody wraps prose that early. Lines that tell an event one after the other stay together. */
    private boolean isColumnOfLines(List<Line> lines) {
        return lines.size() >= 3
                && lines.stream().allMatch(line -> line.text().length() <= SHORT_LINE)
                && lines.stream().noneMatch(line -> beginsWithDay(line.text()));
    }

    /** Prose that continues a numbered paragraph, as the number behind it or an open sentence before it shows. */
    private static List<Unit> joinContinuations(List<Unit> units) {
        List<Unit> joined = new ArrayList<>();
        for (int at = 0; at < units.size(); at++) {
            Unit unit = units.get(at);
            Unit before = joined.isEmpty() ? null : joined.getLast();
            if (before != null
                    && unit.isPlain()
                    && isNumbered(before)
                    && unit.label().isEmpty()
                    && (isOpen(before) || continuesSo(units, at, before) || continuedBefore(joined))
                    && !SectionShape.closesItsLine(before.lines().getLast().text())
                    && !SectionShape.closesItsLine(unit.lines().getFirst().text())) {
                joined.set(joined.size() - 1, before.with(unit.lines()));
            } else {
                joined.add(unit);
            }
        }
        return List.copyOf(joined);
    }

    private static boolean continuesSo(List<Unit> units, int at, Unit before) {
        return at + 1 < units.size() && units.get(at + 1).style().equals(before.style());
    }

    /** Whether the item before the last of the same list had prose of its own, so that the last may have it too. */
    private static boolean continuedBefore(List<Unit> joined) {
        if (joined.size() < 2) {
            return false;
        }
        Unit last = joined.getLast();
        Unit before = joined.get(joined.size() - 2);
        return before.style().equals(last.style())
                && before.lines().size() > 1
                && last.lines().size() == 1;
    }

    private static boolean isNumbered(Unit unit) {
        return unit.kind() == Unit.Kind.TEXT
                && !unit.style().equals(LineMark.NONE)
                && !unit.style().equals(LineMark.BRACKET)
                && !unit.style().equals(LineMark.CHAPTER)
                && !unit.style().equals(LineMark.LETTER);
    }

    private static boolean isOpen(Unit unit) {
        String text = unit.lines().getLast().text();
        return "，,、".indexOf(text.charAt(text.length() - 1)) >= 0;
    }
}
