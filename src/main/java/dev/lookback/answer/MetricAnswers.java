package dev.lookback.answer;

import dev.lookback.facts.MetricReading;
import dev.lookback.glossary.FoldedText;
import dev.lookback.index.ChunkKind;
import dev.lookback.index.Filter;
import dev.lookback.index.Hit;
import dev.lookback.index.HybridIndex;
import dev.lookback.index.HybridIndex.ReportFacts;
import dev.lookback.question.Question;
import dev.lookback.question.Question.Kind;
import dev.lookback.report.Period;
import dev.lookback.retrieve.ContentTerm;
import dev.lookback.retrieve.Passage;
import dev.lookback.retrieve.Retrieval;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Answers what a metric is and how it developed: which metric is meant, and its readings on the days asked about. */
final class MetricAnswers implements AnswerWriter {
    private static final double NAMED = 0.5;
    private static final double WHOLE = 0.99;
    /** A shorter Chinese word is seldom the thing that is measured. */
    private static final int SHORTEST_THING = 3;

    private final HybridIndex index;
    private final AskingWords asking = AskingWords.forMetrics();
    private final AskingWords counting = AskingWords.forCounting();

    MetricAnswers(HybridIndex index) {
        this.index = index;
    }

    /** Writes the metric the question names; none fits if it is known, but not of the thing that the question names. */
    @Override
    public Outcome write(Asked asked, Draft draft) {
        Question question = asked.question();
        Retrieval retrieval = asked.retrieval();
        List<ReportFacts> all = facts(question, question.window());
        Optional<String> name = name(question, retrieval, all);
        if (name.isEmpty()) {
            return Outcome.PASSED;
        }
        List<Reading> readings = readings(name.get(), all);
        if (isOfSomethingElse(retrieval, name.get(), readings)) {
            return Outcome.NONE_FITS;
        }
        Period other = question.comparedWith();
        MetricWriter writer = new MetricWriter(name.get(), asked.texts(), draft);
        if (question.kind() == Kind.COMPARE && other != null && question.window() != null) {
            List<Reading> before = readings(name.get(), facts(question, other));
            writer.compare(readings, before);
        } else {
            writer.write(readings, question.focus().superlative());
        }
        return Outcome.WRITTEN;
    }

    /** Writes the metric if the question says its whole name: "number of on-call pages". */
    Outcome writeNamed(Asked asked, Draft draft) {
        Question question = asked.question();
        return name(question, asked.retrieval(), facts(question, question.window()))
                .filter(each -> new NameMatch(question.wording().standAlone(), List.of()).of(each) >= WHOLE)
                .map(each -> write(asked, draft))
                .orElse(Outcome.PASSED);
    }

    private List<ReportFacts> facts(Question question, @Nullable Period window) {
        return index.facts(new Filter(window, Set.of(ChunkKind.METRIC), Set.of(), null, question.asOf()));
    }

    private static Optional<String> name(Question question, Retrieval retrieval, Collection<ReportFacts> all) {
        NameMatch match = new NameMatch(question.wording().standAlone(), retrieval.terms());
        Set<String> names = new TreeSet<>();
        all.forEach(facts -> facts.facts().metrics().forEach(metric -> names.add(metric.name())));
        return names.stream()
                .filter(name -> match.of(name) >= NAMED)
                .max(Comparator.comparingDouble(match::of).thenComparingInt(String::length));
    }

    /**
     * Tells whether the question names a thing of which none of the readings is: the p99 of the portal is not that of
     * checkout.
     */
    private boolean isOfSomethingElse(Retrieval retrieval, String name, List<Reading> readings) {
        List<ContentTerm> foreign = retrieval.terms().stream()
                .filter(term -> term.kind() != ContentTerm.Kind.KIND && !asking.contains(term.text()))
                .filter(term -> !counting.contains(term.text()))
                .filter(term -> term.text().length() > 1 && !term.isIn(FoldedText.fold(name)))
                .filter(term -> readings.stream()
                        .noneMatch(reading -> term.isIn(FoldedText.fold(reading.passage()
                                        .head() + "\n" + reading.passage().text()))))
                .toList();
        return foreign.size() > 1 || foreign.stream().anyMatch(MetricAnswers::isThing);
    }

    private static boolean isThing(ContentTerm term) {
        boolean isLong =
                term.text().codePoints().filter(Character::isIdeographic).count() >= SHORTEST_THING;
        return term.kind() == ContentTerm.Kind.NAME || isLong || term.text().contains(" ");
    }

    private List<Reading> readings(String name, Collection<ReportFacts> all) {
        Map<MetricReading, String> chunks = new LinkedHashMap<>();
        for (ReportFacts facts : all) {
            for (MetricReading metric : facts.facts().metrics()) {
                String chunk = facts.chunks().get(metric.id());
                if (metric.name().equals(name) && metric.periodEnd() != null && chunk != null) {
                    chunks.put(metric, chunk);
                }
            }
        }
        Map<String, Passage> passages = new HashMap<>();
        for (Hit hit : index.chunks(chunks.values().stream().distinct().toList())) {
            passages.put(hit.chunk().id(), Passage.of(hit));
        }
        return chunks.entrySet().stream()
                .filter(each -> passages.containsKey(each.getValue()))
                .map(each -> new Reading(
                        each.getKey(),
                        Objects.requireNonNull(each.getKey().periodEnd()),
                        Objects.requireNonNull(passages.get(each.getValue()))))
                .sorted(Comparator.comparing(Reading::date))
                .toList();
    }
}
