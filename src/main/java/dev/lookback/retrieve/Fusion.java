package dev.lookback.retrieve;

import dev.lookback.index.ChunkKind;
import dev.lookback.index.Hit;
import dev.lookback.index.SearchResult;
import dev.lookback.retrieve.RankedPassage.Parts;
import dev.lookback.retrieve.RankedPassage.Searcher;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes one ranking of several lists: a convex sum of normalised scores (Bruch and others, ACM TOIS 42(1), 2023), whose
 * weight follows from how much of the question the best passage found by words covers.
 *
 * <p>Words are normalised by the best score, cosines from the list's last to its first within the same model; cosines of two
 * models never meet in one list. Ties are broken by chunk id, so that the result does not depend on input order.
 */
final class Fusion {
    /** The cosine that unrelated texts have by the Chinese model; those of other models are read as if it were theirs. */
    private static final double UNRELATED = 0.35;

    private static final double SHORT_TEXT = 8;
    private static final double MOST_LENGTH = 4;

    private final RetrievalWeights weights;
    private final Coverage coverage;
    private final Set<ChunkKind> wanted;
    private final boolean newest;
    private final Vectors vectors;

    /**
     * What is known of the vector lists.
     *
     * @param chinese whether the question is Chinese, so that the English list was found by a gloss; else the Chinese one was
     * @param zhUnrelated cosine of unrelated texts by the Chinese model
     * @param enUnrelated the same by the English model
     */
    record Vectors(boolean chinese, double zhUnrelated, double enUnrelated) {}

    /**
     * @param wanted kinds that get a bonus
     * @param newest whether later reports get a bonus, because the question asks for a state
     * @param vectors what is known of the vector lists
     */
    Fusion(RetrievalWeights weights, Coverage coverage, Set<ChunkKind> wanted, boolean newest, Vectors vectors) {
        this.weights = weights;
        this.coverage = coverage;
        this.wanted = wanted;
        this.newest = newest;
        this.vectors = vectors;
    }

    /** All passages of the lists, best first. */
    List<RankedPassage> fuse(SearchResult found) {
        Map<String, Candidate> candidates = new LinkedHashMap<>();
        double bestWords =
                found.words().isEmpty() ? 1 : found.words().getFirst().score();
        for (Hit hit : found.words()) {
            Candidate candidate = candidates.computeIfAbsent(hit.chunk().id(), id -> new Candidate(hit));
            candidate.words = hit.score();
            candidate.normalWords = hit.score() / bestWords;
        }
        double gloss = weights.vectors().gloss();
        double zhFactor = vectors.chinese() ? 1 : gloss;
        double enFactor = vectors.chinese() ? gloss : 1;
        addVectors(
                candidates,
                found.zhVectors(),
                new Scale(vectors.zhUnrelated(), weights.vectors().zhSpread(), zhFactor));
        addVectors(
                candidates,
                found.enVectors(),
                new Scale(vectors.enUnrelated(), weights.vectors().enSpread(), enFactor));
        candidates.values().removeIf(candidate -> candidate.passage.isExportNote());
        candidates.values().forEach(candidate -> candidate.coverage = coverage.of(candidate.passage));
        double best = candidates.values().stream()
                .mapToDouble(candidate -> candidate.coverage)
                .max()
                .orElse(0);
        if (newest) {
            setAges(candidates.values());
        }
        return ranked(candidates.values().stream().toList(), weights.trust().inWords(best));
    }

    /**
     * How the cosines of one list are read.
     *
     * @param unrelated cosine of unrelated texts
     * @param spread least difference from first to last for the list to count in full
     * @param factor of the normalised score
     */
    private record Scale(double unrelated, double spread, double factor) {
        /** A model to which everything is alike has its differences stretched. */
        double read(double cosine) {
            double stretch = Math.max(1, (1 - UNRELATED) / (1 - unrelated));
            return UNRELATED + stretch * (cosine - unrelated);
        }
    }

    private static void addVectors(Map<String, Candidate> candidates, List<Hit> hits, Scale scale) {
        if (hits.isEmpty()) {
            return;
        }
        double top = scale.read(hits.getFirst().score());
        double bottom = scale.read(hits.size() > 1 ? hits.getLast().score() : 0);
        double range = Math.max(scale.spread(), top - bottom);
        for (Hit hit : hits) {
            Candidate candidate = candidates.computeIfAbsent(hit.chunk().id(), id -> new Candidate(hit));
            double normal = range > 0 ? (scale.read(hit.score()) - bottom) / range : 1;
            candidate.normalVector = Math.max(candidate.normalVector, scale.factor() * normal);
            candidate.nearness = Math.max(candidate.nearness, scale.read(hit.score()));
        }
    }

    /** How late a candidate's report is among those found, from 0 for the first to 1 for the last. */
    private static void setAges(Collection<Candidate> candidates) {
        List<LocalDate> days = candidates.stream()
                .map(Candidate::day)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        for (Candidate candidate : candidates) {
            int at = days.indexOf(candidate.day());
            candidate.lateness = days.size() < 2 ? 0 : Math.max(0, at) / (days.size() - 1.0);
        }
    }

    private List<RankedPassage> ranked(List<Candidate> candidates, double trust) {
        List<Scored> scored = new ArrayList<>();
        for (Candidate candidate : candidates) {
            scored.add(new Scored(candidate, score(candidate, trust)));
        }
        scored.sort(Comparator.comparingDouble(Scored::score)
                .reversed()
                .thenComparing(each -> each.candidate().passage.id()));
        List<RankedPassage> ranked = new ArrayList<>();
        for (Scored each : scored) {
            ranked.add(each.candidate().ranked(ranked.size() + 1, each.score()));
        }
        return ranked;
    }

    private double score(Candidate candidate, double trust) {
        RetrievalWeights.PassageWeights passage = weights.passage();
        double lists = trust * candidate.normalWords + (1 - trust) * candidate.normalVector;
        double kind = wanted.contains(candidate.passage.kind()) ? passage.kind() : 0;
        double late = passage.newest() * candidate.lateness;
        double length = passage.length() * length(candidate.passage.text());
        double best = Math.max(1, weights.vectors().gloss())
                + passage.coverage()
                + passage.length() * MOST_LENGTH
                + passage.kind()
                + (newest ? passage.newest() : 0);
        return (lists + passage.coverage() * candidate.coverage + length + kind + late) / best;
    }

    /** Logarithm of the length, so that a line of a few words has about 0 and a long paragraph {@link #MOST_LENGTH}. */
    private static double length(String text) {
        return Math.clamp(Math.log(Math.max(1, text.length()) / SHORT_TEXT), 0, MOST_LENGTH);
    }

    private record Scored(Candidate candidate, double score) {}

    private static final class Candidate {
        private final Passage passage;
        private double words;
        private double normalWords;
        private double nearness;
        private double normalVector;
        private double coverage;
        private double lateness;

        Candidate(Hit hit) {
            passage = Passage.of(hit);
        }

        @Nullable
        LocalDate day() {
            return passage.report().period() == null
                    ? null
                    : passage.report().period().from();
        }

        RankedPassage ranked(int rank, double score) {
            Set<Searcher> foundBy = EnumSet.noneOf(Searcher.class);
            if (words > 0) {
                foundBy.add(Searcher.WORDS);
            }
            if (nearness > 0) {
                foundBy.add(Searcher.VECTOR);
            }
            return new RankedPassage(passage, rank, score, foundBy, new Parts(words, nearness, coverage));
        }
    }
}
