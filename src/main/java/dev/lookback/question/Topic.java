package dev.lookback.question;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a question is about, in its own words.
 *
 * @param words in order
 */
record Topic(List<Word> words) {
    Topic {
        words = List.copyOf(words);
    }

    /**
     * One word.
     *
     * @param text as typed
     * @param folded as compared
     * @param start offset in the text as typed
     * @param end offset behind it
     * @param isEntity whether it names a thing of the glossary that is asked about
     * @param isTerm whether it is a name or code that nobody explained
     */
    record Word(String text, String folded, int start, int end, boolean isEntity, boolean isTerm) {}

    /** Words that are not names of entities. */
    List<Word> ownWords() {
        return words.stream().filter(word -> !word.isEntity).toList();
    }

    /** The same, folded. */
    List<String> ownFolded() {
        return ownWords().stream().map(Word::folded).toList();
    }

    /** Words as typed, each once. */
    List<String> contentWords() {
        return words.stream()
                .collect(Collectors.toMap(Word::folded, Word::text, (first, second) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /** Unknown names and codes, each once. */
    List<String> terms() {
        return words.stream().filter(Word::isTerm).map(Word::text).distinct().toList();
    }

    /** The words as one phrase: together as they stood together in the text. */
    String phrase() {
        StringBuilder phrase = new StringBuilder();
        int end = -1;
        for (Word word : words) {
            if (!phrase.isEmpty() && word.start != end) {
                phrase.append(' ');
            }
            phrase.append(word.text);
            end = word.end;
        }
        return phrase.toString();
    }
}
