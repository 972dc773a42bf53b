package dev.lookback.report;

/** Folds a text for matching without moving a character: half-width, lower-case ASCII, one kind of dash and of space. */
final class FoldedText {
    private static final int LENGTH_OF_YEAR = 4;

    /** The value of each is its place, counted from the last ten. */
    private static final String DIGITS = "〇一二三四五六七八九零";

    private FoldedText() {}

    /** A text of the same length. */
    static String fold(String text) {
        char[] folded = text.toCharArray();
        for (int at = 0; at < folded.length; at++) {
            folded[at] = fold(folded[at]);
        }
        spelledYears(folded);
        return new String(folded);
    }

    /** {@code 二○二三年} reads {@code 2023年}. */
    private static void spelledYears(char[] text) {
        for (int year = LENGTH_OF_YEAR; year < text.length; year++) {
            boolean spelled = text[year] == '年' && text[year - LENGTH_OF_YEAR] == '二';
            for (int at = year - LENGTH_OF_YEAR; spelled && at < year; at++) {
                spelled = DIGITS.indexOf(text[at]) >= 0;
            }
            for (int at = year - LENGTH_OF_YEAR; spelled && at < year; at++) {
                text[at] = (char) ('0' + DIGITS.indexOf(text[at]) % 10);
            }
        }
    }

    /** One character. */
    static char fold(char character) {
        if (character >= 'A' && character <= 'Z') {
            return (char) (character + 32);
        }
        if (character < 0x80) {
            return character;
        }
        if (character >= '！' && character <= '～' && character != '～') {
            return fold((char) (character - 0xFEE0));
        }
        return switch (character) {
            case '～', '〜', '∼', '˜' -> '~';
            case '–', '—', '―', '−', '‐', '‑', '‒', '﹣', '─' -> '-';
            case '\u00A0', '\u3000', '\u2002', '\u2003', '\u2009', '\u202F' -> ' ';
            case '○' -> '〇';
            case '∶', '︰', '﹕' -> ':';
            default -> character;
        };
    }
}
