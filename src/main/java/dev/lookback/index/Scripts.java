package dev.lookback.index;

/** Tells Chinese characters from others. */
public final class Scripts {
    private static final int FIRST_HAN = 0x2E80;

    private Scripts() {}

    /** Tells whether the code point is a Chinese character. */
    public static boolean isHan(int codePoint) {
        // Most characters of reports are told apart by this, without a search through all scripts.
        return codePoint >= FIRST_HAN && Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
    }

    /** Number of Chinese characters in the text. */
    public static int countHan(String text) {
        return (int) text.codePoints().filter(Scripts::isHan).count();
    }

    /** Number of Latin letters in the text. */
    public static int countLatin(String text) {
        return (int) text.codePoints()
                .filter(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.LATIN)
                .count();
    }
}
