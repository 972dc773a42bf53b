package dev.lookback.answer;

import dev.lookback.index.ChunkKind;
import dev.lookback.index.Filter;
import dev.lookback.question.Question;
import dev.lookback.retrieve.Passage;
import dev.lookback.retrieve.RankedPassage;
import dev.lookback.retrieve.Retrieval;
import dev.lookback.retrieve.Retriever;
import java.util.List;
import java.util.Set;

/**
 * Finds past incidents like a description.
 *
 * <p>A description names hosts, numbers and classes that no earlier report can hold, so unlike a question it need not be
 * covered in full: a passage counts if it shares enough of its content words or is near by meaning.
 */
final class SimilarIncidents {
    private static final int MOST = 10;
    private static final Set<ChunkKind> INCIDENTS = Set.of(ChunkKind.INCIDENT);
    private static final double NEAR = 0.55;
    private static final double COVERAGE_WEIGHT = 0.5;
    private static final double CLOSE_TO_BEST = 0.6;

    private final Retriever retriever;

    SimilarIncidents(Retriever retriever) {
        this.retriever = retriever;
    }

    List<Passage> find(Question description) {
        Filter filter = new Filter(null, INCIDENTS, Set.of(), null, description.asOf());
        Retrieval found = retriever.retrieve(description, INCIDENTS, filter, MOST);
        double best = found.passages().stream()
                .mapToDouble(SimilarIncidents::likeness)
                .max()
                .orElse(0);
        return found.passages().stream()
                .filter(each -> likeness(each) >= Math.max(NEAR, CLOSE_TO_BEST * best))
                .map(RankedPassage::passage)
                .toList();
    }

    private static double likeness(RankedPassage found) {
        return COVERAGE_WEIGHT * found.parts().coverage() + found.parts().nearness();
    }
}
