package dev.lookback.chunk;

import dev.lookback.report.Block;
import dev.lookback.report.Report;
import dev.lookback.report.Section;
import dev.lookback.report.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a report into the smallest pieces worth citing. May be shared between threads if its counter may.
 *
 * <ul>
 *   <li>An event and a table row are one chunk each, however long: half an incident is worse than a long one. An embedder
 *       that cannot take all of it sees its beginning.
 *   <li>A bullet is one chunk with its children while the whole is short; else it and its children are chunks of their own,
 *       and the children have its first line as context. A bullet that says nothing by itself stays with its first child.
 *   <li>What is too long for the embedder, title, headings and context counted, is cut between lines, and where a single
 *       line is too long, between sentences.
 * </ul>
 */
public final class Chunker {
    /** Bullets up to this length, children included, stay whole. */
    private static final int SHORT = 160;

    /** A parent bullet below this length is a mere heading of its children. */
    private static final int LEAST_CONTENT = 24;

    private final TokenCounter counter;
    private final int maxTokens;

    /**
     * @param counter counts as the embedder does
     * @param maxTokens the embedder's limit, at least 32
     */
    public Chunker(TokenCounter counter, int maxTokens) {
        if (maxTokens < 32) {
            throw new IllegalArgumentException("maxTokens must be >= 32, got " + maxTokens);
        }
        this.counter = counter;
        this.maxTokens = maxTokens;
    }

    /** Cuts a report. Chunks follow one another in the order of the file and hold every line that has a letter or digit. */
    public List<Chunk> chunk(Report report) {
        List<Chunk> chunks = new ArrayList<>();
        ChunkIds ids = new ChunkIds(report.id());
        for (Section section : report.sections()) {
            Cut cut = new Cut(report, section.path());
            section.blocks().forEach(cut::block);
            for (Piece piece : cut.pieces) {
                String text = report.text().slice(piece.span);
                if (text.codePoints().anyMatch(Character::isLetterOrDigit)) {
                    chunks.add(new Chunk(ids.next(text), piece.span, text, section.path(), piece.context));
                }
            }
        }
        return List.copyOf(chunks);
    }

    /** The cutting of one section. */
    private final class Cut {
        private final Report report;
        private final List<String> path;
        private final List<Piece> pieces = new ArrayList<>();

        Cut(Report report, List<String> path) {
            this.report = report;
            this.path = path;
        }

        void block(Block block) {
            switch (block.kind()) {
                case EVENT, ROW -> pieces.add(new Piece(block.span(), block.context()));
                case PARAGRAPH, ITEM, LITERAL -> item(block);
            }
        }

        private void item(Block block) {
            TokenBudget budget = budget(block.context());
            String whole = report.text().slice(block.span());
            if (block.children().isEmpty()) {
                split(block.span(), block.context(), budget);
            } else if (lengthOf(whole) <= SHORT && budget.fits(whole)) {
                pieces.add(new Piece(block.span(), block.context()));
            } else {
                parentAndChildren(block, budget);
            }
        }

        private void parentAndChildren(Block block, TokenBudget budget) {
            int next = 0;
            Block first = block.children().getFirst();
            SourceSpan joined = report.text()
                    .lines(block.ownSpan().firstLine(), first.span().lastLine());
            if (isLeadIn(report.text().slice(block.ownSpan()))
                    && first.children().isEmpty()
                    && budget.fits(report.text().slice(joined))) {
                pieces.add(new Piece(joined, block.context()));
                next = 1;
            } else {
                split(block.ownSpan(), block.context(), budget);
            }
            block.children().subList(next, block.children().size()).forEach(this::block);
        }

        private void split(SourceSpan span, List<String> context, TokenBudget budget) {
            for (SourceSpan part : new SentenceSplitter(report.text(), budget).split(span)) {
                pieces.add(new Piece(part, context));
            }
        }

        private TokenBudget budget(List<String> context) {
            List<String> above = new ArrayList<>();
            above.add(report.title());
            above.addAll(path);
            above.addAll(context);
            return new TokenBudget(counter, maxTokens, above);
        }
    }

    private static boolean isLeadIn(String own) {
        String text = own.strip();
        return lengthOf(text) < LEAST_CONTENT || text.endsWith("：") || text.endsWith(":");
    }

    private static int lengthOf(String text) {
        return (int) text.chars()
                .filter(character -> !Character.isWhitespace(character))
                .count();
    }

    private record Piece(SourceSpan span, List<String> context) {}
}
