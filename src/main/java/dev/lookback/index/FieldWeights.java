package dev.lookback.index;

/**
 * How much each way of indexing words counts in a search.
 *
 * @param chars factor of single Chinese characters
 * @param bigrams factor of pairs of Chinese characters
 * @param words factor of Chinese dictionary words
 * @param synonyms factor of Chinese names and renderings given as synonyms
 * @param stems factor of English stems
 * @param head factor, on top of these, for words found above a chunk (title, heading path, parents) and not in it
 */
public record FieldWeights(float chars, float bigrams, float words, float synonyms, float stems, float head) {
    float of(TextField field) {
        return switch (field) {
            case CHARS -> chars;
            case BIGRAMS -> bigrams;
            case WORDS -> words;
            case STEMS -> stems;
        };
    }
}
