package dev.lookback.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an author would point at as one thing: an item with what hangs below it, a paragraph, a table, a heading.
 *
 * <p>A class rather than a record, because its label is read once and equality is that of the object.
 */
final class Unit {
    private final Kind kind;
    private final String style;
    private final String head;
    private final List<Line> lines;
    private final List<Unit> children;
    private final Node node;
    private final int first;
    private final int last;
    private final Optional<FieldLabels.Match> label;

    /**
     * @param style kind of list it belongs to; empty for prose
     * @param head text of its first line without the mark
     * @param lines its own lines, as far as they are text
     * @param node the node of a heading, a table or a literal; for text the node it was cut from
     */
    Unit(Kind kind, String style, String head, List<Line> lines, List<Unit> children, Node node, int first, int last) {
        this.kind = kind;
        this.style = style;
        this.head = head;
        this.lines = List.copyOf(lines);
        this.children = List.copyOf(children);
        this.node = node;
        this.first = first;
        this.last = last;
        label = readLabel(kind, head);
    }

    enum Kind {
        TEXT,
        ITEM,
        TABLE,
        LITERAL,
        HEADING
    }

    Kind kind() {
        return kind;
    }

    String style() {
        return style;
    }

    String head() {
        return head;
    }

    List<Line> lines() {
        return lines;
    }

    List<Unit> children() {
        return children;
    }

    Node node() {
        return node;
    }

    int first() {
        return first;
    }

    int last() {
        return last;
    }

    boolean isText() {
        return kind == Kind.TEXT || kind == Kind.ITEM;
    }

    /** Whether it is prose without a mark of a list. */
    boolean isPlain() {
        return kind == Kind.TEXT && style.equals(LineMark.NONE);
    }

    /** The label it begins with. */
    Optional<FieldLabels.Match> label() {
        return label;
    }

    private static Optional<FieldLabels.Match> readLabel(Kind kind, String head) {
        return switch (kind) {
            case HEADING -> FieldLabels.lookUp(head);
            case TEXT, ITEM -> FieldLabelFinder.atStart(head);
            case TABLE, LITERAL -> Optional.empty();
        };
    }

    /** Whether it begins with a label and says nothing behind it, on this line or the next. */
    boolean isEmptyField() {
        return kind == Kind.HEADING || (lines.size() == 1 && children.isEmpty() && FieldLabelFinder.isLabelOnly(head));
    }

    /** All its own text, a line each. */
    String text() {
        StringBuilder text = new StringBuilder(head);
        lines.stream().skip(1).forEach(line -> text.append('\n').append(line.text()));
        return text.toString();
    }

    /** Its own text and that of everything below it, a line each. */
    String allText() {
        StringBuilder text = new StringBuilder(text());
        children.forEach(child -> text.append('\n').append(child.allText()));
        return text.toString();
    }

    /** The same with more of its own lines. */
    Unit with(List<Line> moreLines) {
        List<Line> all = new ArrayList<>(lines);
        all.addAll(moreLines);
        return new Unit(
                kind,
                style,
                head,
                List.copyOf(all),
                children,
                node,
                first,
                Math.max(last, all.getLast().number()));
    }
}
