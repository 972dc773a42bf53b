package dev.lookback.retrieve;

import dev.lookback.glossary.FoldedText;
import dev.lookback.index.Scripts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Signs that what was found answers a question, or that it does not, as numbers by name:
 *
 * <ul>
 *   <li>{@code coverage}: how much of the question's content one passage holds. Near misses name the same things as the
 *       reports, so that it tells less than one would think.
 *   <li>{@code allSaid}: one passage holds all but nothing of it, and nothing that is asked for is lacking: it answers,
 *       whatever else speaks against it.
 *   <li>{@code nearness}, {@code nearnessAcross}: how near the nearest passage in the question's language is, and in the
 *       other.
 *   <li>{@code chance}: neither words nor vectors found anything; whatever is ranked first is there by chance.
 *   <li>{@code agreement}: words and vectors agree on the first passage.
 *   <li>{@code strayNumber}: a number of the question does not stand in the first passage.
 *   <li>{@code allHeld}, {@code allButOneHeld}: no content term of the question, one of them, is held by no likely passage. All
 *       but one is the mark of a near miss.
 *   <li>{@code asks.…}: what sort of thing it asks for; {@code lacks.…}: no likely passage holds one ({@link AskedFor}).
 * </ul>
 */
final class Evidence {
    static final String COVERAGE = "coverage";
    static final String NEARNESS = "nearness";
    static final String CHANCE = "chance";
    static final String ALL_SAID = "allSaid";

    private static final double ALL = 0.95;
    private static final double HELD = 0.1;
    private static final double NEAR = 0.2;
    private static final int CLOSE = 10;
    /** A Chinese character says about as much as this many Latin letters. */
    private static final int LETTERS_A_CHARACTER = 3;

    private static final int LIKELY = 3;
    private static final double NEARLY_BEST = 0.8;
    private static final double AS_NEAR = 0.03;
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

    private final List<AskedFor> sorts;

    Evidence(List<AskedFor> sorts) {
        this.sorts = List.copyOf(sorts);
    }

    /**
     * The evidence, always the same names in the same order.
     *
     * @param question as typed
     * @param searched the words it was searched by
     */
    Map<String, Double> of(String question, String searched, List<ContentTerm> terms, List<RankedPassage> ranked) {
        double coverage = largestCoverage(ranked);
        boolean chinese = Scripts.countHan(searched) > 0;
        double near = nearness(ranked, chinese);
        double nearAcross = nearness(ranked, !chinese);
        Map<String, Double> evidence = new LinkedHashMap<>();
        evidence.put(COVERAGE, coverage);
        evidence.put(NEARNESS, near);
        evidence.put("nearnessAcross", nearAcross);
        evidence.put(CHANCE, coverage < HELD && Math.max(near, nearAcross) < NEAR ? 1.0 : 0);
        evidence.put("agreement", agree(ranked) ? 1.0 : 0);
        evidence.put("strayNumber", hasStrayNumber(searched, ranked) ? 1.0 : 0);
        List<RankedPassage> likely = likely(ranked);
        addTerms(terms, likely, evidence);
        boolean lacking = addSorts(FoldedText.fold(question), likely, evidence);
        evidence.put(ALL_SAID, coverage >= ALL && !lacking ? 1.0 : 0);
        return evidence;
    }

    private static void addTerms(List<ContentTerm> terms, List<RankedPassage> likely, Map<String, Double> evidence) {
        List<String> texts = likely.stream().map(Evidence::folded).toList();
        List<ContentTerm> content = terms.stream()
                .filter(term -> term.kind() != ContentTerm.Kind.KIND)
                .toList();
        long missing = content.stream()
                .filter(term -> texts.stream().noneMatch(term::isIn))
                .count();
        evidence.put("allHeld", missing == 0 ? 1.0 : 0);
        evidence.put("allButOneHeld", missing == 1 ? 1.0 : 0);
    }

    private static String folded(RankedPassage found) {
        return FoldedText.fold(found.passage().text() + "\n" + found.passage().head());
    }

    /** Tells whether something that is asked for is lacking. */
    private boolean addSorts(String question, List<RankedPassage> likely, Map<String, Double> evidence) {
        boolean none = true;
        boolean lacking = false;
        for (AskedFor sort : sorts) {
            boolean asked = sort.isAskedBy(question);
            none &= !asked;
            evidence.put("asks." + sort.name(), asked ? 1.0 : 0);
            if (sort.held() != null) {
                boolean lacks = asked
                        && likely.stream()
                                .allMatch(found ->
                                        sort.isMissingIn(found.passage().text(), question));
                lacking |= lacks;
                evidence.put("lacks." + sort.name(), lacks ? 1.0 : 0);
            }
        }
        evidence.put("asks.none", none ? 1.0 : 0);
        return lacking;
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

    /** Largest nearness of a passage in Chinese, or of one that is not, from 0 for unrelated texts on. */
    private static double nearness(List<RankedPassage> ranked, boolean chinese) {
        double largest = largestNearness(ranked.stream()
                .filter(found -> isChinese(found.passage().text()) == chinese)
                .toList());
        return Math.clamp((largest - 0.35) / 0.4, 0, 1.5);
    }

    private static boolean isChinese(String text) {
        return Scripts.countHan(text) * LETTERS_A_CHARACTER > Scripts.countLatin(text);
    }

    private static double largestNearness(List<RankedPassage> ranked) {
        return ranked.stream()
                .mapToDouble(found -> found.parts().nearness())
                .max()
                .orElse(0);
    }
}
