package dev.lookback.eval;

import dev.lookback.answer.Answer;
import dev.lookback.answer.Assistant;
import dev.lookback.answer.Citation;
import dev.lookback.question.Question;
import dev.lookback.question.QuestionInput;
import dev.lookback.retrieve.Passage;
import dev.lookback.retrieve.RankedPassage;
import dev.lookback.retrieve.Retrieval;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Runs topics through search and answer, and judges what comes back. */
public final class Evaluation {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final int DEPTH = 10;

    private final Assistant assistant;

    /**
     * @param assistant what is scored
     */
    public Evaluation(Assistant assistant) {
        this.assistant = assistant;
    }

    /** One outcome per topic, in the same order. */
    public List<Outcome> run(List<Topic> topics) {
        return topics.stream().map(this::run).toList();
    }

    /** nDCG@10 of the search for a topic that names passages. */
    static double ndcg(Assistant assistant, Topic topic) {
        Question question = assistant.understand(input(topic));
        List<Set<Integer>> met = assistant.search(question, Set.of(), Set.of(), null, DEPTH).passages().stream()
                .map(each -> met(topic, each.passage()))
                .toList();
        return Measures.ndcg(met, topic.judgments().size(), DEPTH);
    }

    private Outcome run(Topic topic) {
        long start = System.nanoTime();
        Question question = assistant.understand(input(topic));
        Retrieval found = assistant.search(question, Set.of(), Set.of(), null, DEPTH);
        long searched = System.nanoTime();
        Answer answer = assistant.ask(input(topic));
        long asked = System.nanoTime();
        return outcome(
                topic, found, answer, (searched - start) / NANOS_PER_MILLI, (asked - searched) / NANOS_PER_MILLI);
    }

    private static QuestionInput input(Topic topic) {
        QuestionInput.Filters filters = new QuestionInput.Filters(null, null, null, null, topic.asOf());
        return QuestionInput.of(topic.question()).after(topic.history()).with(filters);
    }

    private static Outcome outcome(Topic topic, Retrieval found, Answer answer, double searchMillis, double askMillis) {
        List<RankedPassage> ranking = found.passages();
        List<Set<Integer>> met = new ArrayList<>();
        ranking.forEach(each -> met.add(met(topic, each.passage())));
        Set<Integer> citedGold = new HashSet<>();
        int relevant = 0;
        boolean exact = true;
        for (Citation citation : answer.citations()) {
            Set<Integer> held = met(topic, citation.passage());
            citedGold.addAll(held);
            relevant += held.isEmpty() ? 0 : 1;
            exact &= citation.passage().text().contains(citation.quote());
        }
        String text = text(answer);
        return new Outcome(
                topic,
                met,
                ranking.stream().map(each -> each.passage().id()).toList(),
                answer.citations().size(),
                relevant,
                citedGold,
                answer.status() == Answer.Status.NOT_FOUND,
                answer.reason(),
                found.support(),
                topic.answer().isEmpty()
                        ? null
                        : topic.answer().stream().anyMatch(wanted -> bare(text).contains(bare(wanted))),
                topic.number() == null ? null : topic.number().equals(answer.count()),
                exact,
                searchMillis,
                askMillis,
                text);
    }

    private static String text(Answer answer) {
        StringBuilder text = new StringBuilder(answer.text());
        if (answer.table() != null) {
            answer.table().rows().forEach(row -> text.append('\n').append(String.join(" | ", row.cells())));
        }
        return text.toString();
    }

    private static Set<Integer> met(Topic topic, Passage passage) {
        List<List<Topic.Gold>> judgments = topic.judgments();
        return IntStream.range(0, judgments.size())
                .filter(at -> judgments.get(at).stream()
                        .anyMatch(gold -> Stream.concat(Stream.of(passage), passage.alsoIn().stream())
                                .anyMatch(each -> holds(each, gold))))
                .boxed()
                .collect(Collectors.toSet());
    }

    private static boolean holds(Passage passage, Topic.Gold gold) {
        return gold.report().equals(passage.report().id())
                && withoutSpace(passage.text()).contains(withoutSpace(gold.quote()));
    }

    private static String withoutSpace(String text) {
        return text.replaceAll("[\\s\\p{Z}]+", "");
    }

    /** The form in which answers are compared: NFKC, lower case, no spaces. */
    private static String bare(String text) {
        return withoutSpace(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
    }
}
