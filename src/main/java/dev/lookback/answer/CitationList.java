package dev.lookback.answer;

import dev.lookback.retrieve.Passage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers citations in order of first use; the same words of the same chunk keep their number. Not thread-safe. */
final class CitationList {
    private final List<Citation> citations = new ArrayList<>();
    private final Map<Key, Integer> numbers = new HashMap<>();

    private record Key(String passage, String quote) {}

    /** Number of the citation of these words, which must stand in the passage. */
    int cite(Passage passage, String quote) {
        return numbers.computeIfAbsent(new Key(passage.id(), quote), unknown -> {
            citations.add(new Citation(citations.size() + 1, quote, passage));
            return citations.size();
        });
    }

    List<Citation> all() {
        return List.copyOf(citations);
    }
}
