package dev.lookback.report;

import java.util.List;

/**
 * The blocks below one heading.
 *
 * @param path headings from the outermost to the innermost, without marks such as {@code #} and {@code 【】}; empty for what
 *     stands before the first heading
 * @param blocks in the order of the file
 */
public record Section(List<String> path, List<Block> blocks) {
    public Section {
        path = List.copyOf(path);
        blocks = List.copyOf(blocks);
    }
}
