package dev.lookback.report;

/** Folds a text for matching without moving a character: half-width, lower-case ASCII, one kind of dash and of space. */
final class FoldedText {
    private FoldedText() {}

    /** A text of the same length. */
    static String fold(String text) {
        char[] folded = text.toCharArray();
        for (int at = 0; at < folded.length; at++) {
            folded[at] = fold(folded[at]);
        }
        return new String(folded);
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
            case '∶', '︰', '﹕' -> ':';
            default -> character;
        };
    }
}
