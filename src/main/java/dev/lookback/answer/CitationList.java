package dev.lookback.answer;

import dev.lookback.retrieve.Passage;
import java.util.ArrayList;
import java.util.List;

/** Numbers citations in order of first use; the same words of the same chunk keep their number. Not thread-safe. */
final class CitationList {
    private final List<Citation> citations = new ArrayList<>();

    /** Number of the citation of these words, which must stand in the passage. */
    int cite(Passage passage, String quote) {
        for (Citation citation : citations) {
            if (citation.passage().id().equals(passage.id()) && citation.quote().equals(quote)) {
                return citation.number();
            }
        }
        citations.add(new Citation(citations.size() + 1, quote, passage));
        return citations.size();
    }

    List<Citation> all() {
        return List.copyOf(citations);
    }
}
