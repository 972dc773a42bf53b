package dev.lookback.answer;

import dev.lookback.retrieve.Passage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer being written. Not thread-safe. */
final class Draft {
    private final CitationList citations = new CitationList();
    private final List<Sentence> sentences = new ArrayList<>();
    private @Nullable Table table;
    private @Nullable Series series;
    private @Nullable Integer count;

    /** Number of the citation of these words, which must stand in the passage. */
    int cite(Passage passage, String quote) {
        return citations.cite(passage, quote);
    }

    /** Adds a sentence that rests on the citations. */
    void say(String text, List<Integer> cited) {
        sentences.add(new Sentence(
                text.strip().replaceFirst("^[:,，：]\\s*", ""),
                cited.stream().distinct().sorted().toList(),
                true));
    }

    void show(Table rows) {
        table = rows;
    }

    void show(Series points) {
        series = points;
    }

    void count(int figure) {
        count = figure;
    }

    /** Tells whether there is a series, of a single reading. */
    boolean isOnePoint() {
        return series != null && series.points().size() == 1;
    }

    boolean isEmpty() {
        return sentences.isEmpty();
    }

    List<Sentence> sentences() {
        return sentences;
    }

    List<Citation> citations() {
        return citations.all();
    }

    @Nullable
    Table table() {
        return table;
    }

    @Nullable
    Series series() {
        return series;
    }

    @Nullable
    Integer count() {
        return count;
    }
}
