package dev.lookback.retrieve;

import dev.lookback.index.Filter;
import dev.lookback.index.Hit;
import dev.lookback.index.HybridIndex;
import dev.lookback.retrieve.RankedPassage.Searcher;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Puts passages that say the same together, as a line copied from week to week: the latest one stands for all, at the place
 * of the best, and the others can be reached from it.
 */
final class Copies {
    /** More copies of a page of passages than this need not be shown; the latest are. */
    private static final int MOST = 200;

    private final HybridIndex index;

    Copies(HybridIndex index) {
        this.index = index;
    }

    /**
     * The ranking with one passage for all that say the same.
     *
     * @param ranked best first
     * @param filter copies that it does not let through do not exist
     */
    List<RankedPassage> collapse(List<RankedPassage> ranked, Filter filter) {
        Map<String, List<RankedPassage>> groups = new LinkedHashMap<>();
        for (RankedPassage found : ranked) {
            String key = found.passage().copyKey();
            groups.computeIfAbsent(key == null ? found.passage().id() : key, each -> new ArrayList<>())
                    .add(found);
        }
        if (groups.size() == ranked.size()) {
            return ranked;
        }
        Map<String, List<Passage>> all = all(groups, filter);
        List<RankedPassage> collapsed = new ArrayList<>();
        groups.forEach(
                (key, group) -> collapsed.add(together(group, all.getOrDefault(key, List.of()), collapsed.size() + 1)));
        return collapsed;
    }

    /** All passages of each key that was found more than once, the latest first. */
    private Map<String, List<Passage>> all(Map<String, List<RankedPassage>> groups, Filter filter) {
        Set<String> repeated = groups.entrySet().stream()
                .filter(group -> group.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return index.copies(repeated, filter, MOST).stream()
                .collect(Collectors.groupingBy(
                        (Hit hit) -> Objects.requireNonNull(hit.copyKey()),
                        Collectors.mapping(Passage::of, Collectors.toList())));
    }

    private static RankedPassage together(List<RankedPassage> group, List<Passage> all, int rank) {
        RankedPassage best = group.getFirst();
        if (all.size() < 2) {
            return new RankedPassage(best.passage(), rank, best.score(), best.foundBy(), best.parts());
        }
        Set<Searcher> foundBy = EnumSet.noneOf(Searcher.class);
        group.forEach(found -> foundBy.addAll(found.foundBy()));
        Passage latest = all.getFirst().withCopies(all.subList(1, all.size()));
        return new RankedPassage(latest, rank, best.score(), foundBy, best.parts());
    }
}
