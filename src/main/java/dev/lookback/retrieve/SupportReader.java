package dev.lookback.retrieve;

import dev.lookback.glossary.FoldedText;
import java.util.List;

/** Reads from a ranking how well it supports an answer. */
final class SupportReader {
    private static final int CLOSE = 10;

    private SupportReader() {}

    static Retrieval.Support read(List<RankedPassage> ranked, List<ContentTerm> terms) {
        double coverage = ranked.stream()
                .limit(CLOSE)
                .mapToDouble(passage -> passage.parts().coverage())
                .max()
                .orElse(0);
        double[] nearest = ranked.stream()
                .mapToDouble(passage -> passage.parts().nearness())
                .sorted()
                .toArray();
        double top = nearest.length == 0 ? 0 : nearest[nearest.length - 1];
        double tenth = nearest.length < CLOSE ? 0 : nearest[nearest.length - CLOSE];
        return new Retrieval.Support(coverage, top, top - tenth, missing(ranked, terms));
    }

    private static List<String> missing(List<RankedPassage> ranked, List<ContentTerm> terms) {
        List<String> texts = ranked.stream()
                .map(found -> FoldedText.fold(
                        found.passage().text() + "\n" + found.passage().head()))
                .toList();
        return terms.stream()
                .filter(term -> term.kind() == ContentTerm.Kind.NAME)
                .filter(term -> texts.stream().noneMatch(text -> Coverage.match(term, text) >= 1))
                .map(ContentTerm::text)
                .toList();
    }
}
