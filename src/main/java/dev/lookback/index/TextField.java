package dev.lookback.index;

/** The ways in which one text is indexed for words. */
enum TextField {
    /** Chinese single characters and whole Latin words. */
    CHARS,
    /** Pairs of neighbouring Chinese characters. */
    BIGRAMS,
    /** Chinese dictionary words. */
    WORDS,
    /** English stems. */
    STEMS;

    /** Lucene field of a chunk's own text. */
    String body() {
        return "body_" + name();
    }

    /** Lucene field of what stands above it: title, heading path, parent bullets or table header. */
    String head() {
        return "head_" + name();
    }

    /** The way a Lucene field is indexed. */
    static TextField of(String luceneField) {
        return valueOf(luceneField.substring(luceneField.indexOf('_') + 1));
    }
}
