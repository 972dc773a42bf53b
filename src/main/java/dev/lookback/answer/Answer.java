package dev.lookback.answer;

import dev.lookback.question.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the assistant says to one question.
 *
 * @param id unique
 * @param question as understood
 * @param status whether it answers
 * @param reason why nothing was found; null unless {@link Status#NOT_FOUND}
 * @param sentences in reading order; the first gives the point
 * @param citations by number
 * @param table rows behind the answer, if it has any
 * @param series values over time, if it has any
 * @param count the figure that a counting question asked for
 * @param answeredBy {@code extractive}, or the model that phrased it
 * @param timings how long the parts took
 */
public record Answer(
        String id,
        Question question,
        Status status,
        @Nullable Reason reason,
        List<Sentence> sentences,
        List<Citation> citations,
        @Nullable Table table,
        @Nullable Series series,
        @Nullable Integer count,
        String answeredBy,
        Timings timings) {
    public Answer {
        sentences = List.copyOf(sentences);
        citations = List.copyOf(citations);
        if ((status == Status.NOT_FOUND) != (reason != null)) {
            throw new IllegalArgumentException("a reason must be given with notFound and only then, got " + reason);
        }
    }

    /** The sentences with their markers, one a line. */
    public String text() {
        return sentences.stream().map(Sentence::marked).collect(Collectors.joining("\n"));
    }

    /** The citations that a sentence of this answer rests on. */
    List<Citation> citationsOf(Sentence sentence) {
        return citations.stream()
                .filter(citation -> sentence.citations().contains(citation.number()))
                .toList();
    }

    /**
     * This answer and behind it what another says; figure, rows and series are this one's as far as it has any.
     *
     * @param whole the question that both answer
     */
    Answer followedBy(Answer next, Question whole) {
        CitationList all = new CitationList();
        citations.forEach(citation -> all.cite(citation.passage(), citation.quote()));
        UnaryOperator<List<Integer>> numbers = cited -> next.citations.stream()
                .filter(citation -> cited.contains(citation.number()))
                .map(citation -> all.cite(citation.passage(), citation.quote()))
                .sorted()
                .toList();
        List<Sentence> both = new ArrayList<>(sentences);
        next.sentences.stream()
                .map(each -> new Sentence(each.text(), numbers.apply(each.citations()), each.checked()))
                .filter(each -> !both.contains(each))
                .forEach(both::add);
        Table rows = table != null || next.table == null ? table : next.table.renumbered(numbers);
        Series points = series != null || next.series == null ? series : next.series.renumbered(numbers);
        boolean complete = status == Status.ANSWERED && next.status == Status.ANSWERED;
        return new Answer(
                id,
                whole,
                complete ? Status.ANSWERED : Status.PARTIAL,
                null,
                both,
                all.all(),
                rows,
                points,
                count == null ? next.count : count,
                answeredBy,
                timings.and(next.timings));
    }

    /** Tells this answer as it is. */
    Answer told(AnswerProgress progress) {
        citations.stream().map(Citation::passage).distinct().forEach(progress::passage);
        String separator = "";
        for (Sentence sentence : sentences) {
            progress.text(separator + sentence.marked());
            separator = "\n";
        }
        return this;
    }

    /** This answer with other sentences; what was computed stays, with the citations' new numbers. */
    Answer phrased(PhrasedText text, String writer, double millis) {
        Table rows = table == null ? null : table.renumbered(numbers -> renumbered(numbers, text));
        Series points = series == null ? null : series.renumbered(numbers -> renumbered(numbers, text));
        return new Answer(
                id,
                question,
                status,
                reason,
                text.sentences(),
                text.citations(),
                rows,
                points,
                count,
                writer,
                new Timings(timings.understandMillis(), timings.retrieveMillis(), timings.answerMillis() + millis));
    }

    private List<Integer> renumbered(List<Integer> numbers, PhrasedText text) {
        return citations.stream()
                .filter(citation -> numbers.contains(citation.number()))
                .map(text::number)
                .sorted()
                .toList();
    }

    /** Whether an answer answers. */
    public enum Status {
        ANSWERED,
        /** Something asked for is not in the reports. */
        PARTIAL,
        NOT_FOUND
    }

    /** Why nothing was found. */
    public enum Reason {
        /** No report mentions what was asked about. */
        NOT_MENTIONED,
        /** No report is loaded for the days asked about. */
        NO_REPORTS,
        /** It is mentioned, but what was asked of it is not told. */
        NOT_STATED
    }

    /**
     * How long the parts took.
     *
     * @param understandMillis reading the question
     * @param retrieveMillis finding passages and facts
     * @param answerMillis putting the answer together
     */
    public record Timings(double understandMillis, double retrieveMillis, double answerMillis) {
        /** These and those that came after. */
        Timings and(Timings later) {
            return new Timings(
                    understandMillis + later.understandMillis,
                    retrieveMillis + later.retrieveMillis,
                    answerMillis + later.answerMillis);
        }
    }
}
