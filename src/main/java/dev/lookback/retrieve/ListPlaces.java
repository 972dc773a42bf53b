package dev.lookback.retrieve;

import dev.lookback.index.Hit;
import dev.lookback.index.SearchResult;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a passage stood in the lists that a ranking was made of; null in a list that did not have it.
 *
 * @param words by words; the score is BM25
 * @param zhVector by the Chinese vectors; the score is the cosine
 * @param enVector by the English vectors; the score is the cosine
 */
public record ListPlaces(
        @Nullable Place words,
        @Nullable Place zhVector,
        @Nullable Place enVector) {
    /**
     * A place in a list.
     *
     * @param rank from 1
     * @param score as the list's searcher gives it
     */
    public record Place(int rank, float score) {}

    /** The places of passages, in their order; of lines that were copied those of the best copy. */
    static List<ListPlaces> of(List<RankedPassage> passages, SearchResult found) {
        Map<String, Place> words = places(found.words());
        Map<String, Place> zh = places(found.zhVectors());
        Map<String, Place> en = places(found.enVectors());
        return passages.stream()
                .map(RankedPassage::passage)
                .map(passage -> new ListPlaces(best(passage, words), best(passage, zh), best(passage, en)))
                .toList();
    }

    private static Map<String, Place> places(List<Hit> hits) {
        Map<String, Place> places = new HashMap<>();
        hits.forEach(hit -> places.put(hit.chunk().id(), new Place(hit.rank(), hit.score())));
        return places;
    }

    private static @Nullable Place best(Passage passage, Map<String, Place> places) {
        return Stream.concat(Stream.of(passage), passage.alsoIn().stream())
                .flatMap(each -> Optional.ofNullable(places.get(each.id())).stream())
                .min(Comparator.comparingInt(Place::rank))
                .orElse(null);
    }
}
