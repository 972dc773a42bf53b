package dev.lookback.index;

import java.text.Normalizer;
import java.util.Locale;

/** The form in which texts and questions are compared: NFKC (full-width letters become plain) and lower case. */
public final class TextNormalizer {
    private TextNormalizer() {}

    /** The text in that form; its length may differ. */
    public static String normalize(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
