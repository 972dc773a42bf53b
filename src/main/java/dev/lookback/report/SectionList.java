package dev.lookback.report;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Collects blocks into sections, and sees to it that no line with text is lost. */
final class SectionList {
    private final SourceText source;
    private final BitSet headings = new BitSet();
    private final BitSet covered = new BitSet();
    private final List<Open> open = new ArrayList<>();

    SectionList(SourceText source) {
        this.source = source;
    }

    void add(List<String> path, Block block) {
        if (open.isEmpty() || !open.getLast().path.equals(path)) {
            open.add(new Open(path, new ArrayList<>()));
        }
        open.getLast().blocks.add(block);
        covered.set(block.span().firstLine(), block.span().lastLine() + 1);
    }

    /** Marks lines as headings. */
    void cover(int first, int last) {
        headings.set(first, last + 1);
        covered.set(first, last + 1);
    }

    /** Marks the lines of a table that are no rows. */
    void coverHeader(Node.Table table) {
        for (int line = table.first(); line <= table.last(); line++) {
            if (!covered.get(line)) {
                cover(line, line);
            }
        }
    }

    BitSet headingLines() {
        return (BitSet) headings.clone();
    }

    /** The sections; lines that nothing claimed, such as rules and lone tags, become literals where they stand. */
    List<Section> finish() {
        for (int line = 1; line <= source.lineCount(); line++) {
            if (!covered.get(line) && !source.line(line).isBlank()) {
                int last = line;
                while (last < source.lineCount()
                        && !covered.get(last + 1)
                        && !source.line(last + 1).isBlank()) {
                    last++;
                }
                SourceSpan span = source.lines(line, last);
                place(new Block(Block.Kind.LITERAL, span, span, List.of(), List.of(), List.of()));
                line = last;
            }
        }
        return open.stream()
                .map(section -> new Section(section.path, section.blocks))
                .toList();
    }

    private void place(Block block) {
        int at = open.size() - 1;
        while (at > 0
                && open.get(at).blocks.getFirst().span().start() > block.span().start()) {
            at--;
        }
        if (open.isEmpty()) {
            open.add(new Open(List.of(), new ArrayList<>()));
            at = 0;
        }
        List<Block> blocks = open.get(at).blocks;
        blocks.add(block);
        blocks.sort(Comparator.comparingInt(placed -> placed.span().start()));
    }

    private record Open(List<String> path, List<Block> blocks) {}
}
