package dev.lookback.answer;

import dev.lookback.guard.Source;
import dev.lookback.llm.PromptTemplate;
import dev.lookback.llm.TokenEstimate;
import dev.lookback.report.Period;
import dev.lookback.retrieve.Passage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a model is given to write from: the sentences that were computed, then passages, the strongest first, as many as the
 * budget of tokens allows. Numbers are given once and bound to chunk ids, so they cannot shift.
 */
final class Exhibits {
    private static final int MOST_TOKENS = 3500;
    private static final double ONLY_QUOTED = 0.5;

    private final List<Exhibit> computed = new ArrayList<>();
    private final List<Exhibit> passages = new ArrayList<>();
    private int tokens;

    private Exhibits() {}

    /**
     * Collects.
     *
     * @param answer computed and quoted without a model
     * @param more other passages that were found, best first
     */
    static Exhibits of(Answer answer, List<Passage> more) {
        Exhibits exhibits = new Exhibits();
        for (Sentence sentence : answer.sentences()) {
            exhibits.addComputed(sentence, answer);
        }
        Map<String, Passage> byId = new LinkedHashMap<>();
        answer.citations()
                .forEach(citation -> byId.putIfAbsent(citation.passage().id(), citation.passage()));
        more.forEach(passage -> byId.putIfAbsent(passage.id(), passage));
        byId.values().forEach(passage -> exhibits.addPassage(passage, answer));
        return exhibits;
    }

    private void addComputed(Sentence sentence, Answer answer) {
        List<Citation> cited = answer.citations().stream()
                .filter(citation -> sentence.citations().contains(citation.number()))
                .toList();
        if (!cited.isEmpty() && !isQuote(sentence, cited) && fits(sentence.text())) {
            computed.add(new Exhibit(computed(sentence.text(), cited), cited));
        }
    }

    /** What was computed from one passage may be told with that passage's words. */
    private Source computed(String text, List<Citation> cited) {
        List<Passage> from = cited.stream().map(Citation::passage).distinct().toList();
        return from.size() == 1
                ? source(text, List.of(from.getFirst().text()), from.getFirst())
                : Source.computed(next(), text);
    }

    private Source source(String text, List<String> rows, Passage passage) {
        List<String> above = new ArrayList<>(passage.chunk().section());
        above.addAll(passage.chunk().context());
        return new Source(
                next(),
                text,
                String.join("\n", above),
                rows,
                passage.report().title(),
                passage.report().period(),
                passage.eventDate());
    }

    /** A sentence that is little more than a passage's words; the passage itself is given too. */
    private static boolean isQuote(Sentence sentence, List<Citation> cited) {
        String said = sentence.text().replaceAll("\\s+", "");
        return cited.size() == 1
                && said.contains(cited.getFirst().quote().replaceAll("\\s+", ""))
                && cited.getFirst().quote().length() > ONLY_QUOTED * said.length()
                && !said.matches("(?s).*[（(]\\d+(?:分钟|min).*");
    }

    private void addPassage(Passage passage, Answer answer) {
        if (!fits(passage.text() + passage.head())) {
            return;
        }
        List<String> rows = computed.stream()
                .filter(exhibit -> exhibit.citations().stream()
                        .allMatch(citation -> citation.passage().id().equals(passage.id())))
                .map(exhibit -> exhibit.source().text())
                .toList();
        List<Citation> shown = answer.citations().stream()
                .filter(citation -> citation.passage().id().equals(passage.id()))
                .toList();
        passages.add(new Exhibit(
                source(passage.text(), rows, passage),
                shown.isEmpty() ? List.of(new Citation(1, firstWords(passage), passage)) : shown));
    }

    private static String firstWords(Passage passage) {
        return passage.text().strip().lines().findFirst().orElse("").strip();
    }

    private boolean fits(String text) {
        int more = TokenEstimate.of(text);
        boolean first = computed.isEmpty() && passages.isEmpty();
        if (!first && tokens + more > MOST_TOKENS) {
            return false;
        }
        tokens += more;
        return true;
    }

    private int next() {
        return computed.size() + passages.size() + 1;
    }

    boolean isEmpty() {
        return computed.isEmpty() && passages.isEmpty();
    }

    List<Exhibit> all() {
        List<Exhibit> all = new ArrayList<>(computed);
        all.addAll(passages);
        return all;
    }

    Optional<Exhibit> find(int number) {
        return all().stream().filter(exhibit -> exhibit.number() == number).findFirst();
    }

    List<Source> sources() {
        return all().stream().map(Exhibit::source).toList();
    }

    /** The passages, each once. */
    List<Passage> shown() {
        return passages.stream()
                .map(exhibit -> exhibit.citations().getFirst().passage())
                .toList();
    }

    /** The computed sentences as a prompt's data. */
    String computedText() {
        return computed.stream()
                .map(exhibit -> "[%d] %s"
                        .formatted(
                                exhibit.number(),
                                PromptTemplate.harmless(exhibit.source().text())))
                .collect(Collectors.joining("\n"));
    }

    /** The passages as a prompt's data. */
    String passagesText() {
        return passages.stream().map(Exhibits::passageText).collect(Collectors.joining("\n"));
    }

    static String passageText(Exhibit exhibit) {
        Source source = exhibit.source();
        Period period = source.period();
        String head = source.title()
                + (period == null ? "" : " (%s – %s)".formatted(period.from(), period.to()))
                + (source.above().isEmpty() ? "" : " › " + source.above().replace("\n", " › "));
        return "[%d] %s\n%s"
                .formatted(
                        exhibit.number(),
                        PromptTemplate.harmless(head),
                        PromptTemplate.harmless(source.text().strip()));
    }
}
