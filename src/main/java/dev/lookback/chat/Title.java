package dev.lookback.chat;

import java.text.Normalizer;
import java.util.Locale;

/** What a conversation is called, and how that and its questions are looked for. */
final class Title {
    private static final int LONGEST = 120;

    private Title() {}

    /** On one line, shortened. */
    static String of(String text) {
        String line = line(text);
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    static String line(String text) {
        return Stored.text(text).replaceAll("\\s+", " ").strip();
    }

    /** Whatever the case and the width of the letters; done here, because databases differ over it. */
    static String folded(String title) {
        return Normalizer.normalize(title, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** A pattern for {@code like} that finds the words anywhere, with nothing in them meaning more than itself. */
    static String pattern(String words) {
        return "%" + folded(of(words)).replaceAll("([!%_])", "!$1") + "%";
    }
}
