package dev.lookback.guard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.ToLongFunction;

/** The parts of the sources that a part of a sentence answers to: those it shares most with. */
final class Nearest {
    private Nearest() {}

    /** Parts that share most of the words; none if none shares so many, which is at least 1. */
    static List<String> parts(Collection<Support.Word> words, Collection<SourceFacts> sources, long enough) {
        return parts(part -> words.stream().filter(word -> word.isIn(part)).count(), sources, enough);
    }

    /**
     * Parts that share most.
     *
     * @param shared how much a folded part shares
     */
    static List<String> parts(ToLongFunction<String> shared, Collection<SourceFacts> sources, long enough) {
        List<String> nearest = new ArrayList<>();
        long most = Math.max(1, enough);
        for (SourceFacts source : sources) {
            for (String part : source.parts()) {
                long here = shared.applyAsLong(part);
                if (here > most) {
                    nearest.clear();
                    most = here;
                }
                if (here == most) {
                    nearest.add(part);
                }
            }
        }
        return nearest;
    }
}
