package dev.lookback.answer;

import dev.lookback.retrieve.Passage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** An answer that goes out sentence by sentence: what was told cannot be taken back. Not thread-safe. */
final class PhrasedText {
    private final AnswerProgress progress;
    private final CitationList citations = new CitationList();
    private final List<Sentence> sentences = new ArrayList<>();
    private final Set<String> told = new HashSet<>();
    private final Set<String> toldPassages = new HashSet<>();

    PhrasedText(AnswerProgress progress) {
        this.progress = progress;
    }

    /**
     * Tells a sentence, unless it was told already.
     *
     * @param cited what it rests on, numbered as elsewhere; they get this answer's numbers
     */
    void tell(String text, List<Citation> cited) {
        if (!told.add(text)) {
            return;
        }
        List<Integer> numbers = new ArrayList<>();
        for (Citation citation : cited) {
            numbers.add(citations.cite(citation.passage(), citation.quote()));
            toldPassages.add(citation.passage().id());
        }
        Sentence sentence =
                new Sentence(text, numbers.stream().distinct().sorted().toList(), true);
        progress.text((sentences.isEmpty() ? "" : "\n") + sentence.marked());
        sentences.add(sentence);
    }

    boolean isTold(Passage passage) {
        return toldPassages.contains(passage.id());
    }

    List<Sentence> sentences() {
        return List.copyOf(sentences);
    }

    String text() {
        return sentences.stream().map(Sentence::text).collect(Collectors.joining("\n"));
    }

    /** This answer's number of a citation made for another. */
    int number(Citation citation) {
        return citations.cite(citation.passage(), citation.quote());
    }

    List<Citation> citations() {
        return citations.all();
    }
}
