package dev.lookback.retrieve;

import dev.lookback.glossary.FoldedText;
import dev.lookback.question.Question;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads from a ranking whether it carries an answer. */
final class SupportReader {
    private final Evidence evidence;
    private final RefusalModel model;

    /**
     * @param model weighs the evidence
     * @param names finds names
     */
    SupportReader(RefusalModel model, NewNames names) {
        this.evidence = new Evidence(AskedFor.shipped(), names);
        this.model = model;
    }

    /** @param level how near passages come by chance; null if no vector could be asked */
    Retrieval.Support read(
            Question question,
            List<ContentTerm> terms,
            List<RankedPassage> ranked,
            ChanceNearness.@Nullable Level level) {
        Evidence.Seen seen = evidence.of(question.text(), question.wording().standAlone(), terms, ranked, level);
        Map<String, Double> signs = seen.signs();
        double likelihood = model.likelihood(signs);
        List<String> missing = missing(ranked, terms);
        boolean chance = signs.getOrDefault(Evidence.CHANCE, 0.0) > 0;
        boolean answered = signs.getOrDefault(Retrieval.Support.ALL_SAID, 0.0) > 0 || likelihood >= model.threshold();
        boolean nothing = ranked.isEmpty() || chance || !seen.lacking().isEmpty();
        boolean enough = !nothing && missing.isEmpty() && answered;
        return new Retrieval.Support(signs, nothing ? 0 : likelihood, missing, seen.lacking(), enough);
    }

    private static List<String> missing(List<RankedPassage> ranked, List<ContentTerm> terms) {
        List<ContentTerm> names = terms.stream()
                .filter(term -> term.kind() == ContentTerm.Kind.NAME)
                .toList();
        if (names.isEmpty()) {
            return List.of();
        }
        List<String> texts = ranked.stream()
                .map(found -> FoldedText.fold(String.join(
                        "\n", found.passage().text(), found.passage().head(), author(found))))
                .toList();
        return names.stream()
                .filter(term -> texts.stream().noneMatch(term::isIn))
                .map(ContentTerm::text)
                .toList();
    }

    /** A report is about its author without naming them. */
    private static String author(RankedPassage found) {
        return Objects.requireNonNullElse(found.passage().report().author(), "");
    }
}
