package dev.lookback.bench;

import dev.lookback.question.QuestionInput;
import java.nio.file.Path;
import java.util.List;

/**
 * What is measured.
 *
 * @param sources folder of the reports that histories are made of
 * @param work folder for histories and indexes; must be empty
 * @param reports length of the history that is indexed with all its vectors, at least 1
 * @param levels sizes in chunks at which questions are asked, rising
 * @param realVectors whether all chunks of these get real vectors too
 * @param questions what is asked
 * @param seed decides what histories are like
 */
public record BenchPlan(
        Path sources,
        Path work,
        int reports,
        List<Integer> levels,
        boolean realVectors,
        Questions questions,
        long seed) {
    public BenchPlan {
        levels = levels.stream().sorted().distinct().toList();
        if (reports < 1) {
            throw new IllegalArgumentException("reports must be >= 1, got " + reports);
        }
        if (levels.stream().anyMatch(level -> level < 1)) {
            throw new IllegalArgumentException("levels must be >= 1, got " + levels);
        }
    }

    /**
     * Questions of two sorts.
     *
     * @param incidents about many incidents: counts, durations, lists
     * @param others all others
     */
    public record Questions(List<QuestionInput> incidents, List<QuestionInput> others) {
        public Questions {
            incidents = List.copyOf(incidents);
            others = List.copyOf(others);
        }
    }
}
