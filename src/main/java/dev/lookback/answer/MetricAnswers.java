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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Answers what a metric is and how it developed: which metric is meant, and its readings on the days asked about. */
final class MetricAnswers implements AnswerWriter {
    /** "When did it first", "in which weeks", "how many times". */
    private static final Pattern ASKS_WHEN = Pattern.compile(
            "第一次|首次|头一(?:次|回)|最早|首度|哪(?:一|几|些)?(?:天|周|个?月|期|次|份|年)|什么时候|何时|几(?:次|周|期|个月)|多少(?:次|周|期)|有没有|是否|过(?:吗|没有?)"
                    + "|\\b(?:first|when|which (?:weeks?|days?|months?|reports?)|how (?:many times|many weeks|often)|ever)\\b");

    private static final Pattern ASKS_CHANGE = Pattern.compile(
            "(?:降|跌|掉|涨|升|加|减|提高|变)(?:低|少|高|多|了|到|化)*(?:多少|几|多大)|\\bhow much\\b.{0,40}\\b(?:drop|fall|fell|rise|rose|grow|grew|decline|increase|decrease|change|improve)\\w*\\b");

    private static final Pattern CHANGE = Pattern.compile(
            "降低|下降|提升|提高|上升|上涨|增加|减少|回落|降到|升到|降至|升至|较上|(?i)\\b(?:down|up|from|fell|rose|dropped|increased|decreased|improved)\\b");

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
            if (ASKS_CHANGE.matcher(FoldedText.fold(question.text())).find()) {
                sayChange(readings, asked.texts(), draft);
            }
        }
        return Outcome.WRITTEN;
    }

    /** What the newest report that gives the metric says itself of how it changed. */
    private static void sayChange(List<Reading> readings, Texts texts, Draft draft) {
        readings.reversed().stream()
                .map(Reading::passage)
                .filter(passage -> CHANGE.matcher(passage.text()).find())
                .findFirst()
                .ifPresent(passage -> {
                    String quote = PassageWriter.quote(passage.text());
                    draft.say(
                            texts.of("quote", PassageWriter.from(passage), quote.replaceAll("\\s+", " ")),
                            List.of(draft.cite(passage, quote)));
                });
    }

    /** Writes the metric if the question says its whole name: "number of on-call pages". */
    Outcome writeNamed(Asked asked, Draft draft) {
        Question question = asked.question();
        return name(question, asked.retrieval(), facts(question, question.window()))
                .filter(each -> new NameMatch(question.wording().standAlone(), List.of()).of(each) >= WHOLE)
                .map(each -> write(asked, draft))
                .orElse(Outcome.PASSED);
    }

    /**
     * Writes when a metric that the question names first passed the bound it names; nothing unless it asks when, and the
     * metric's readings are of the bound's unit.
     */
    Outcome writeBound(Asked asked, Draft draft) {
        Question question = asked.question();
        Optional<Bound> bound =
                ASKS_WHEN.matcher(FoldedText.fold(question.text())).find()
                        ? Bound.in(question.text())
                        : Optional.empty();
        if (bound.isEmpty()) {
            return Outcome.PASSED;
        }
        List<ReportFacts> all = facts(question, question.window());
        Optional<String> name = name(question, asked.retrieval(), all);
        List<Reading> readings = name.map(each -> readings(each, all)).orElse(List.of());
        boolean fits = !readings.isEmpty()
                && readings.stream()
                        .allMatch(reading -> bound.get().isOf(reading.metric().unit()))
                && !isOfSomethingElse(asked.retrieval(), name.orElseThrow(), readings);
        if (fits) {
            new BoundWriter(name.orElseThrow(), asked.texts(), draft).write(readings, bound.get());
        }
        return Outcome.of(draft);
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
