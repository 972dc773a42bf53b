package dev.lookback.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one question.
 *
 * @param id of this answer, for feedback
 * @param question as asked
 * @param answer the whole text: the sentences in their order, each followed by its markers {@code [1]}; line breaks
 *     between sentences and {@code - } at the start of a line are kept when it is shown
 * @param language of the answer
 * @param status how far the reports answer the question
 * @param reason why nothing was found; null unless the status is {@link Status#NOT_FOUND}
 * @param understood what the question was taken to mean
 * @param sentences the text in pieces, without markers
 * @param citations numbered from 1 in order of first use
 * @param table rows behind the answer; null if it has none
 * @param series values over time; null if the answer has none
 * @param number the figure a counting question asked for; null for other questions
 * @param answeredBy {@code extractive} or the name of a model
 * @param conversation to be sent with the next question; null if none is kept
 * @param timings milliseconds spent
 * @param pendingVectors how many passages were found by words only, because their vectors were not made yet; null if none
 */
public record AnswerJson(
        String id,
        String question,
        String answer,
        Language language,
        Status status,
        @Nullable Reason reason,
        UnderstoodJson understood,
        List<Sentence> sentences,
        List<Citation> citations,
        @Nullable Table table,
        @Nullable Series series,
        @Nullable BigDecimal number,
        String answeredBy,
        @Nullable String conversation,
        Timings timings,
        @Nullable Integer pendingVectors) {
    public AnswerJson {
        sentences = List.copyOf(sentences);
        citations = List.copyOf(citations);
    }

    /** The same in a conversation, or in none. */
    AnswerJson in(@Nullable String id) {
        return with(id, pendingVectors);
    }

    /** The same from an index in which so many passages have no vector yet; null if all have one. */
    AnswerJson pending(@Nullable Integer vectors) {
        return with(conversation, vectors);
    }

    private AnswerJson with(@Nullable String id, @Nullable Integer pending) {
        return new AnswerJson(
                this.id,
                question,
                answer,
                language,
                status,
                reason,
                understood,
                sentences,
                citations,
                table,
                series,
                number,
                answeredBy,
                id,
                timings,
                pending);
    }

    /** How far the reports answer a question. */
    public enum Status {
        @JsonProperty("answered")
        ANSWERED,
        @JsonProperty("partial")
        PARTIAL,
        @JsonProperty("notFound")
        NOT_FOUND
    }

    /** Why nothing was found. */
    public enum Reason {
        /** No report mentions it. */
        @JsonProperty("notMentioned")
        NOT_MENTIONED,
        /** No report is loaded for the days asked about. */
        @JsonProperty("noReports")
        NO_REPORTS,
        /** It is mentioned, but the reports do not say that. */
        @JsonProperty("notStated")
        NOT_STATED
    }

    /**
     * A piece of the answer.
     *
     * @param text without markers
     * @param citations numbers of the citations it rests on
     * @param checked whether what it says was compared with them
     */
    public record Sentence(String text, List<Integer> citations, boolean checked) {
        public Sentence {
            citations = List.copyOf(citations);
        }
    }

    /**
     * Where a sentence comes from.
     *
     * @param n number in the answer, from 1
     * @param quote exact substring of the passage's text
     * @param passage the lines
     */
    public record Citation(int n, String quote, PassageJson passage) {}

    /**
     * Rows behind an answer.
     *
     * @param columns headers
     * @param rows as many cells as columns in each
     */
    public record Table(List<String> columns, List<Row> rows) {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /**
     * One row of a table.
     *
     * @param cells text of the cells
     * @param citations numbers of the citations it rests on
     */
    public record Row(List<String> cells, List<Integer> citations) {
        public Row {
            cells = List.copyOf(cells);
            citations = List.copyOf(citations);
        }
    }

    /**
     * Values over time.
     *
     * @param name of what is measured
     * @param unit empty if it has none
     * @param points in order of time
     */
    public record Series(String name, String unit, List<Point> points) {
        public Series {
            points = List.copyOf(points);
        }
    }

    /**
     * One value.
     *
     * @param date day it is about
     * @param value with the precision as written
     * @param citations numbers of the citations it rests on
     */
    public record Point(LocalDate date, BigDecimal value, List<Integer> citations) {
        public Point {
            citations = List.copyOf(citations);
        }

        /** The value as written, 99.90 with its last 0: a number of JavaScript does not keep it. */
        @JsonProperty
        public String written() {
            return value.toPlainString();
        }
    }

    /**
     * Where the time went, in milliseconds.
     *
     * @param understand reading the question
     * @param retrieve finding passages and facts
     * @param answer writing and checking
     */
    public record Timings(long understand, long retrieve, long answer) {}
}
