package dev.lookback.retrieve;

import dev.lookback.glossary.FoldedText;
import dev.lookback.report.SourceSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Signs that what was found answers a question, or that it does not, as numbers by name:
 *
 * <ul>
 *   <li>{@code coverage}: how much of the question's content one passage holds. Near misses name the same things as the
 *       reports, so that it tells less than one would think.
 *   <li>{@code allSaid}: one passage holds all but nothing of it, and nothing that is asked for is lacking: it answers,
 *       whatever else speaks against it.
 *   <li>{@code nearness}: by how many deviations the nearest passage is nearer than what is nearest to everyday questions
 *       ({@link ChanceNearness}).
 *   <li>{@code chance}: neither words nor vectors found anything; whatever is ranked first is there by chance.
 *   <li>{@code agreement}: words and vectors agree on the first passage.
 *   <li>{@code strayNumber}: a number of the question does not stand in the first passage.
 *   <li>{@code allButOneHeld}: one content term of the question is held by no likely passage, all others are.
 *   <li>{@code asksForNothing}: nothing of a certain sort is asked for.
 * </ul>
 *
 * <p>What is asked for and lacks is told apart, for it decides by itself: a price or a person ({@link AskedFor}), which of several
 * or a name ({@link AskedNoun}), or whether something came to pass ({@link AskedOutcome}). It lacks where none of the passages that
 * come into question holds it: the likely ones, the nearest, and the one that holds most of the question's words.
 */
final class Evidence {
    static final String CHANCE = "chance";

    private static final double ALL = 0.95;
    private static final double HELD = 0.1;
    private static final int CLOSE = 10;
    private static final int LIKELY = 3;
    private static final int LINES_BESIDE = 3;
    private static final double NEARLY_BEST = 0.8;
    private static final double OUTCOME_SURELY_MISSED = 0.4;
    private static final double AS_NEAR = 0.03;
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

    private final List<AskedFor> sorts;
    private final NewNames names;

    Evidence(List<AskedFor> sorts, NewNames names) {
        this.sorts = List.copyOf(sorts);
        this.names = names;
    }

    /**
     * What was seen.
     *
     * @param signs numbers by name, always the same names in the same order
     * @param lacking names of the sorts of things that are asked for and were not found
     */
    record Seen(Map<String, Double> signs, List<String> lacking) {}

    /**
     * The evidence.
     *
     * @param question as typed
     * @param searched the words it was searched by
     * @param level how near passages come by chance; null if no vector could be asked
     */
    Seen of(
            String question,
            String searched,
            List<ContentTerm> terms,
            List<RankedPassage> ranked,
            ChanceNearness.@Nullable Level level) {
        double coverage = largestCoverage(ranked);
        double largest = largestNearness(ranked);
        double nearness = level == null || largest <= 0 ? nearnessByWords(coverage) : level.above(largest);
        Map<String, Double> evidence = new LinkedHashMap<>();
        evidence.put(Retrieval.Support.COVERAGE, coverage);
        evidence.put("nearness", nearness);
        evidence.put(CHANCE, coverage < HELD && nearness < 0 ? 1.0 : 0);
        evidence.put("agreement", agree(ranked) ? 1.0 : 0);
        evidence.put("strayNumber", hasStrayNumber(searched, ranked) ? 1.0 : 0);
        List<RankedPassage> likely = likely(ranked);
        evidence.put("allButOneHeld", missing(terms, likely) == 1 ? 1.0 : 0);
        String folded = FoldedText.fold(question);
        List<AskedFor> asked = asked(folded);
        List<String> lacking = lacking(folded, asked, terms, read(likely, ranked), besideFirst(ranked));
        evidence.put("asksForNothing", asked.isEmpty() ? 1.0 : 0);
        evidence.put(Retrieval.Support.ALL_SAID, coverage >= ALL && lacking.isEmpty() ? 1.0 : 0);
        return new Seen(evidence, lacking);
    }

    /**
     * Where no vector could be asked, because the model is away or nothing could be translated, a passage counts as near as
     * it holds the words.
     */
    private static double nearnessByWords(double coverage) {
        return 4 * coverage - 1;
    }

    private static long missing(List<ContentTerm> terms, List<RankedPassage> likely) {
        List<String> texts = likely.stream().map(Evidence::folded).toList();
        return terms.stream()
                .filter(term -> term.kind() != ContentTerm.Kind.KIND)
                .filter(term -> texts.stream().noneMatch(term::isIn))
                .count();
    }

    private static String folded(RankedPassage found) {
        return FoldedText.fold(found.passage().text() + "\n" + found.passage().head());
    }

    /** What a folded question asks for; the first of each group. */
    private List<AskedFor> asked(String question) {
        List<AskedFor> asked = new ArrayList<>();
        for (AskedFor sort : sorts) {
            if (sort.isAskedBy(question) && asked.stream().noneMatch(sort::isOfGroupOf)) {
                asked.add(sort);
            }
        }
        return asked;
    }

    private static AskedFor.Asked asked(String question, List<ContentTerm> terms) {
        Set<String> words = new HashSet<>();
        terms.forEach(term -> words.addAll(term.alternatives()));
        return new AskedFor.Asked(FoldedText.fold(question), words);
    }

    private List<String> lacking(
            String question,
            List<AskedFor> asked,
            List<ContentTerm> terms,
            List<RankedPassage> read,
            List<RankedPassage> beside) {
        Set<String> lacking = new LinkedHashSet<>();
        AskedFor.Asked words = asked(question, terms);
        List<AskedFor.Said> passages = read.stream().map(Evidence::said).toList();
        asked.stream()
                .filter(sort -> passages.stream().allMatch(said -> sort.isMissingIn(said, words, names)))
                .filter(sort -> !sort.name().equals(AskedFor.REASON)
                        || beside.stream().map(Evidence::said).allMatch(said -> sort.isMissingIn(said, words, names)))
                .map(AskedFor::name)
                .forEach(lacking::add);
        AskedNoun.in(question, terms)
                .filter(noun -> passages.stream().map(AskedFor.Said::text).anyMatch(noun::isIn))
                .filter(noun -> passages.stream().noneMatch(said -> noun.isToldIn(said.text(), names)))
                .map(noun -> noun.form().sort())
                .filter(sort -> lacking.isEmpty())
                .ifPresent(lacking::add);
        AskedOutcome.in(question, terms)
                .filter(outcome -> asked.isEmpty())
                .filter(outcome -> largestCoverage(read) >= OUTCOME_SURELY_MISSED)
                .filter(outcome -> read.stream().map(Evidence::folded).noneMatch(outcome::isToldIn))
                .ifPresent(outcome -> lacking.add("outcome"));
        return List.copyOf(lacking);
    }

    private static AskedFor.Said said(RankedPassage found) {
        Passage passage = found.passage();
        return new AskedFor.Said(passage.text(), FoldedText.fold(passage.text()), FoldedText.fold(passage.head()));
    }

    /** The passages of the lines around the first: causes stand below what they caused. */
    private static List<RankedPassage> besideFirst(List<RankedPassage> ranked) {
        if (ranked.isEmpty()) {
            return List.of();
        }
        SourceSpan first = ranked.getFirst().passage().chunk().span();
        return ranked.stream()
                .filter(found -> {
                    SourceSpan span = found.passage().chunk().span();
                    return span.report().equals(first.report())
                            && span.firstLine() <= first.lastLine() + LINES_BESIDE
                            && span.lastLine() >= first.firstLine() - LINES_BESIDE;
                })
                .toList();
    }

    /** The likely passages and, if they are none of them, the nearest and the one that holds most of the question's words. */
    private static List<RankedPassage> read(List<RankedPassage> likely, List<RankedPassage> ranked) {
        Set<RankedPassage> read = new LinkedHashSet<>(likely);
        ranked.stream()
                .limit(CLOSE)
                .max(Comparator.comparingDouble(found -> found.parts().nearness()))
                .ifPresent(read::add);
        ranked.stream()
                .limit(CLOSE)
                .max(Comparator.comparingDouble(found -> found.parts().coverage()))
                .ifPresent(read::add);
        return List.copyOf(read);
    }

    /** The first passage, and those behind it that hold nearly as much of the question as any. */
    private static List<RankedPassage> likely(List<RankedPassage> ranked) {
        double best = ranked.stream()
                .limit(2 * LIKELY)
                .mapToDouble(found -> found.parts().coverage())
                .max()
                .orElse(0);
        return ranked.stream()
                .limit(LIKELY)
                .filter(found -> found.rank() == 1 || found.parts().coverage() >= NEARLY_BEST * best)
                .toList();
    }

    private static boolean agree(List<RankedPassage> ranked) {
        if (ranked.isEmpty()) {
            return false;
        }
        RankedPassage.Parts first = ranked.getFirst().parts();
        return first.words() > 0 && first.nearness() >= largestNearness(ranked) - AS_NEAR;
    }

    private static boolean hasStrayNumber(String searched, List<RankedPassage> ranked) {
        if (ranked.isEmpty()) {
            return false;
        }
        String text = folded(ranked.getFirst());
        return NUMBER.matcher(FoldedText.fold(searched)).results().anyMatch(number -> !text.contains(number.group()));
    }

    private static double largestCoverage(List<RankedPassage> ranked) {
        return ranked.stream()
                .limit(CLOSE)
                .mapToDouble(found -> found.parts().coverage())
                .max()
                .orElse(0);
    }

    private static double largestNearness(List<RankedPassage> ranked) {
        return ranked.stream()
                .mapToDouble(found -> found.parts().nearness())
                .max()
                .orElse(0);
    }
}
