package dev.lookback.report;

import java.util.List;
import java.util.Optional;

/**
 * What an author would point at as one thing: an item with what hangs below it, a paragraph, a table, a heading.
 *
 * @param kind what it is
 * @param style kind of list it belongs to; empty for prose
 * @param head text of its first line without the mark
 * @param lines its own lines, as far as they are text
 * @param children what hangs below it
 * @param node the node of a heading, a table or a literal; for text the node it was cut from
 */
record Unit(
        Kind kind, String style, String head, List<Line> lines, List<Unit> children, Node node, int first, int last) {
    enum Kind {
        TEXT,
        ITEM,
        TABLE,
        LITERAL,
        HEADING
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
        return kind == Kind.HEADING
                ? FieldLabels.lookUp(head)
                : isText() ? FieldLabelFinder.atStart(head) : Optional.empty();
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
        List<Line> all = new java.util.ArrayList<>(lines);
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
