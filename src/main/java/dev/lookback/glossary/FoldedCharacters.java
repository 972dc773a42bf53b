package dev.lookback.glossary;

import java.text.Normalizer;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Folded forms of single characters, looked up instead of normalised each time: a search folds a hundred thousand of them.
 * Computed when first asked for, 256 at once. Safe for use by several threads.
 */
final class FoldedCharacters {
    /** Of a character that does not fold to one by itself: a mark, half of a pair, a ligature, something invisible. */
    static final char NONE = 0;

    private static final int PAGE_BITS = 8;
    private static final int PAGE_SIZE = 1 << PAGE_BITS;
    private static final AtomicReferenceArray<char @Nullable []> PAGES =
            new AtomicReferenceArray<>((Character.MAX_VALUE + 1) / PAGE_SIZE);

    private FoldedCharacters() {}

    /** The folded form of a character with which no mark combines, or {@link #NONE}. */
    static char of(char character) {
        char[] page = PAGES.get(character >>> PAGE_BITS);
        if (page == null) {
            page = page(character >>> PAGE_BITS);
            PAGES.set(character >>> PAGE_BITS, page);
        }
        return page[character & (PAGE_SIZE - 1)];
    }

    private static char[] page(int number) {
        char[] page = new char[PAGE_SIZE];
        for (int at = 0; at < PAGE_SIZE; at++) {
            page[at] = compute((char) (number * PAGE_SIZE + at));
        }
        return page;
    }

    private static char compute(char character) {
        if (Character.isSurrogate(character) || combines(character)) {
            return NONE;
        }
        String normal = Normalizer.normalize(String.valueOf(character), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
        return normal.length() != 1 || Character.getType(normal.charAt(0)) == Character.FORMAT
                ? NONE
                : plainForm(normal.charAt(0));
    }

    /** Tells whether a code point is a mark that belongs to the character before it. */
    static boolean combines(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** The form of a normalised character: simplified, a plain hyphen or apostrophe, a space for white space. */
    static char plainForm(char character) {
        if (Character.isWhitespace(character)) {
            return ' ';
        }
        if (Character.getType(character) == Character.DASH_PUNCTUATION) {
            return '-';
        }
        if (character == '\u2019' || character == '\u2018') {
            return '\'';
        }
        return SimplifiedForms.of(character);
    }
}
