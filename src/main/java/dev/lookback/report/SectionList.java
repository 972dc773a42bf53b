package dev.lookback.report;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Collects blocks into sections, and sees to it that no line with text is lost. */
final class SectionList {
    private static final Comparator<Block> ORDER =
            Comparator.comparingInt(block -> block.span().start());

    private final SourceText source;
    private final BitSet covered = new BitSet();
    private final List<Open> open = new ArrayList<>();
    /** Openings since the last block; the next block tells which of them have something below them. */
    private final List<Opening> openings = new ArrayList<>();

    private final List<Opening> unused = new ArrayList<>();

    SectionList(SourceText source) {
        this.source = source;
    }

    void add(List<String> path, Block block) {
        if (open.isEmpty() || !open.getLast().path.equals(path)) {
            open.add(new Open(path, new ArrayList<>()));
        }
        open.getLast().blocks.add(block);
        openings.forEach(opening -> {
            if (!opening.isAbove(path)) {
                unused.add(opening);
            }
        });
        openings.clear();
        covered.set(block.span().firstLine(), block.span().lastLine() + 1);
    }

    /** Marks lines as headings. */
    void cover(int first, int last) {
        covered.set(first, last + 1);
    }

    /** Marks a line of text that became the last heading of a path. If no block follows below it, it is a block after all. */
    void coverOpening(int line, List<String> path) {
        openings.add(new Opening(line, path));
        cover(line, line);
    }

    /** Marks the lines of a table that are no rows. */
    void coverHeader(Node.Table table) {
        for (int line = table.first(); line <= table.last(); line++) {
            if (!covered.get(line)) {
                cover(line, line);
            }
        }
    }

    /** The sections; lines that nothing claimed, such as rules and lone tags, become literals where they stand. */
    List<Section> finish() {
        unused.addAll(openings);
        List<Block> left = new ArrayList<>(unclaimed());
        unused.forEach(opening -> left.add(block(Block.Kind.PARAGRAPH, opening.line, opening.line)));
        left.sort(ORDER);
        insert(left);
        return open.stream()
                .map(section -> new Section(
                        section.path, section.blocks.stream().sorted(ORDER).toList()))
                .toList();
    }

    private List<Block> unclaimed() {
        List<Block> left = new ArrayList<>();
        for (int line = 1; line <= source.lineCount(); line++) {
            int last = line;
            while (isUnclaimed(last)) {
                last++;
            }
            if (last > line) {
                left.add(block(Block.Kind.LITERAL, line, last - 1));
                line = last - 1;
            }
        }
        return left;
    }

    private boolean isUnclaimed(int line) {
        return line <= source.lineCount()
                && !covered.get(line)
                && !source.line(line).isBlank();
    }

    /** Puts each block into the section that holds what stands before it; all in the order of the file. */
    private void insert(List<Block> left) {
        int at = -1;
        List<Integer> starts = open.stream()
                .map(section -> section.blocks.getFirst().span().start())
                .toList();
        List<Block> front = new ArrayList<>();
        for (Block block : left) {
            while (at + 1 < starts.size() && starts.get(at + 1) < block.span().start()) {
                at++;
            }
            (at < 0 ? front : open.get(at).blocks).add(block);
        }
        if (!front.isEmpty()) {
            open.addFirst(new Open(List.of(), front));
        }
    }

    private Block block(Block.Kind kind, int first, int last) {
        SourceSpan span = source.lines(first, last);
        return new Block(kind, span, span, List.of(), List.of(), List.of());
    }

    private record Opening(int line, List<String> path) {
        boolean isAbove(List<String> other) {
            return other.size() >= path.size() && other.subList(0, path.size()).equals(path);
        }
    }

    private record Open(List<String> path, List<Block> blocks) {}
}
