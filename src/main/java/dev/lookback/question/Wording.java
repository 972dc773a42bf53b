package dev.lookback.question;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a question that are left to search for.
 *
 * @param topic what it is about, in its own words: without words about time, words that only tell the kind of question, and
 *     empty words; the name of a metric or project is in here; may be empty
 * @param contentWords the topic's words: Latin words, numbers, and runs of Han characters, in order, each once
 * @param terms product names and codes that the glossary does not know, as typed; a passage must hold them literally
 * @param standAlone the question as it would be asked without the conversation, for retrieval; words about time are left
 *     out, they are filters
 * @param windows words about time, in the order of the text
 * @param impossible words that look like a date and name none, as 2月30日 or a stretch that ends before it begins
 * @param notes what could not be taken as asked, in the question's language, for the person who asked
 */
public record Wording(
        String topic,
        List<String> contentWords,
        List<String> terms,
        String standAlone,
        List<WindowMention> windows,
        List<String> impossible,
        List<String> notes) {
    public Wording {
        contentWords = List.copyOf(contentWords);
        terms = List.copyOf(terms);
        windows = List.copyOf(windows);
        impossible = List.copyOf(impossible);
        notes = List.copyOf(notes);
    }

    /** The same with one more note. */
    Wording noting(String note) {
        List<String> more = new ArrayList<>(notes);
        more.add(note);
        return new Wording(topic, contentWords, terms, standAlone, windows, impossible, more);
    }

    /** Words of a question that nothing else is known of. */
    static Wording of(String text) {
        return new Wording(text, List.of(), List.of(), text, List.of(), List.of(), List.of());
    }
}
