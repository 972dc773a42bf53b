package dev.lookback.answer;

import java.util.List;

/**
 * One sentence of an answer.
 *
 * @param text without markers
 * @param citations numbers of the citations it rests on, ascending
 * @param checked whether everything it states was found in what it cites
 */
public record Sentence(String text, List<Integer> citations, boolean checked) {
    public Sentence {
        citations = List.copyOf(citations);
    }

    /** The text followed by its markers, such as {@code [1][3]}. */
    public String marked() {
        StringBuilder marked = new StringBuilder(text);
        citations.forEach(number -> marked.append('[').append(number).append(']'));
        return marked.toString();
    }
}
