package dev.lookback.ingest;

import dev.lookback.index.Scripts;

/** Which models can read a text. */
enum Script {
    CHINESE,
    ENGLISH,
    /** So much of both that neither model alone sees what it says. */
    MIXED;

    /** A Latin token is about as long as this many letters; a Chinese one is a character. */
    private static final double LETTERS_PER_TOKEN = 4;

    private static final double MOSTLY = 0.7;
    private static final double HARDLY = 0.2;

    /** A text without letters, such as a bare number, is the Chinese model's: it was trained on more of them. */
    static Script of(String text) {
        double han = Scripts.countHan(text);
        double latin = Scripts.countLatin(text) / LETTERS_PER_TOKEN;
        if (latin == 0 || han / (han + latin) >= MOSTLY) {
            return CHINESE;
        }
        return han / (han + latin) <= HARDLY ? ENGLISH : MIXED;
    }
}
