package dev.lookback.answer;

import dev.lookback.index.ChunkKind;
import dev.lookback.question.Question;
import dev.lookback.retrieve.RankedPassage;
import dev.lookback.retrieve.Retrieval;
import java.time.LocalDate;
import java.util.function.Predicate;

/**
 * A question with what was found for it.
 *
 * @param question as understood
 * @param retrieval the best passages for it
 * @param loaded which days the reports are about that exist for it
 * @param today the day it is asked on, or as of which
 * @param texts sentences in the answer's language
 */
record Asked(Question question, Retrieval retrieval, LoadedPeriods loaded, LocalDate today, Texts texts) {
    private static final double MOST_OF_IT = 0.7;
    private static final double CLEARLY_MORE = 0.2;

    /** Whether a report is about one of the question's days, or it names none. */
    boolean covered() {
        return question.window() == null || loaded.touches(question.window());
    }

    /** Tells whether what was found first is of that kind. */
    boolean isFirst(ChunkKind kind) {
        return !retrieval.passages().isEmpty()
                && retrieval.passages().getFirst().passage().kind() == kind;
    }

    /**
     * Tells whether another passage holds clearly more of the question than every one of that kind. "When was the WAF move put
     * off" names what incidents name too, and is about none.
     */
    boolean isToldOutside(ChunkKind kind) {
        double inside = coverage(found -> found.passage().kind() == kind);
        double outside = coverage(found -> found.passage().kind() != kind);
        return outside >= MOST_OF_IT && outside >= inside + CLEARLY_MORE;
    }

    private double coverage(Predicate<RankedPassage> counted) {
        return retrieval.passages().stream()
                .filter(counted)
                .mapToDouble(found -> found.parts().coverage())
                .max()
                .orElse(0);
    }
}
