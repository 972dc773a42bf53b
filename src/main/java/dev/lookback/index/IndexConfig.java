package dev.lookback.index;

import java.nio.file.Path;
import java.util.Set;

/**
 * Where an index lies and what its documents depend on. An index written under another dictionary, model or dimension is
 * rebuilt.
 *
 * @param directory folder of the index; made if it is not there
 * @param dictionary Chinese words that are indexed wherever they occur, however a segmenter would cut there
 * @param zhModel name of the model behind the Chinese vectors
 * @param zhDimensions their length
 * @param enModel name of the model behind the English vectors
 * @param enDimensions their length
 */
public record IndexConfig(
        Path directory, Set<String> dictionary, String zhModel, int zhDimensions, String enModel, int enDimensions) {
    public IndexConfig {
        dictionary = Set.copyOf(dictionary);
    }
}
