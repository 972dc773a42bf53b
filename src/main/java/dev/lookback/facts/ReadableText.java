package dev.lookback.facts;

import dev.lookback.glossary.FoldedText;
import dev.lookback.report.SourceSpan;
import dev.lookback.report.SourceText;
import java.util.Arrays;

/**
 * A report's text as the rules read it: without emphasis marks, tags and invisible characters, every character knowing
 * where it stands in the file.
 *
 * <p>Two views of the same length: {@link #plain} as written, {@link #folded} in lower case with full-width letters and
 * punctuation narrowed, traditional characters simplified, for comparing. {@code **Root cause:**　IO 升高} reads {@code Root cause: IO 升高} and folds to {@code
 * root cause: io 升高}. Immutable.
 */
final class ReadableText {
    private static final int LONGEST_TAG = 60;
    private static final char HAN = '\u4E00';

    /** The simplified form of each Han character from {@link #HAN} on; the rules are written with simplified ones. */
    private static final char[] SIMPLIFIED = simplified();

    private final SourceText source;
    private final String plain;
    private final String folded;
    private final int[] origins;

    ReadableText(SourceText source) {
        this.source = source;
        String raw = source.text();
        StringBuilder kept = new StringBuilder(raw.length());
        int[] from = new int[raw.length() + 1];
        int at = 0;
        while (at < raw.length()) {
            int skipped = skip(raw, at);
            if (skipped > 0) {
                if (isLineBreakTag(raw, at) || isCellTag(raw, at)) {
                    from[kept.length()] = at;
                    kept.append(isCellTag(raw, at) ? '|' : '\n');
                }
                at += skipped;
            } else {
                from[kept.length()] = at;
                kept.append(raw.charAt(at) == '\r' ? '\n' : raw.charAt(at));
                at++;
            }
        }
        from[kept.length()] = raw.length();
        plain = kept.toString();
        folded = fold(plain);
        origins = Arrays.copyOf(from, kept.length() + 1);
    }

    private static char[] simplified() {
        char[] table = new char['\u9FFF' - HAN + 1];
        for (int at = 0; at < table.length; at++) {
            String folded = FoldedText.fold(String.valueOf((char) (HAN + at)));
            table[at] = folded.length() == 1 ? folded.charAt(0) : (char) (HAN + at);
        }
        return table;
    }

    String plain() {
        return plain;
    }

    String folded() {
        return folded;
    }

    /** The whole text. */
    Stretch all() {
        return new Stretch(this, 0, plain.length());
    }

    /** What stands in a span of the file. */
    Stretch stretch(SourceSpan span) {
        return new Stretch(this, indexOf(span.start()), indexOf(span.end()));
    }

    /** The span in the file of some characters; not empty ones. */
    SourceSpan span(int from, int to) {
        int start = origins[from];
        int end = to > from ? origins[to - 1] + 1 : start;
        return source.span(start, end);
    }

    String slice(SourceSpan span) {
        return source.slice(span);
    }

    /** Index of the first character that stands at or behind an offset of the file. */
    int indexOf(int offset) {
        int found = Arrays.binarySearch(origins, offset);
        return found >= 0 ? found : Math.min(-found - 1, plain.length());
    }

    static String fold(String text) {
        char[] narrow = new char[text.length()];
        for (int at = 0; at < narrow.length; at++) {
            narrow[at] = fold(text.charAt(at));
        }
        return new String(narrow);
    }

    private static char fold(char character) {
        return switch (character) {
            case '\u00A0', '\u2002', '\u2003', '\u2009', '\u202F', '\u3000', '\t' -> ' ';
            case '\u201C', '\u201D' -> '"';
            case '\u2018', '\u2019' -> '\'';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212', '\uFF0D' -> '-';
            case '\u301C', '\uFF5E' -> '~';
            default ->
                character >= HAN && character < HAN + SIMPLIFIED.length
                        ? SIMPLIFIED[character - HAN]
                        : Character.toLowerCase(
                                character >= '\uFF01' && character <= '\uFF5E'
                                        ? (char) (character - 0xFEE0)
                                        : character);
        };
    }

    /** Number of characters that are no text for a reader: {@code **}, a back quote, a tag, a zero-width space. */
    private static int skip(String raw, int at) {
        char character = raw.charAt(at);
        if (character == '`' || Character.getType(character) == Character.FORMAT) {
            return 1;
        }
        if (character == '*') {
            return isEmphasis(raw, at) ? 1 : 0;
        }
        if (character == '\r' && at + 1 < raw.length() && raw.charAt(at + 1) == '\n') {
            return 1;
        }
        return character == '<' ? tag(raw, at) : 0;
    }

    /** Beside a letter, and not a list's bullet or a sign between numbers. */
    private static boolean isEmphasis(String raw, int at) {
        char before = at == 0 ? '\n' : raw.charAt(at - 1);
        char behind = at + 1 == raw.length() ? '\n' : raw.charAt(at + 1);
        boolean bullet = behind == ' ' && (before == '\n' || before == ' ');
        return !bullet && !(Character.isDigit(before) && Character.isDigit(behind));
    }

    private static int tag(String raw, int at) {
        int name = at + 1 < raw.length() && raw.charAt(at + 1) == '/' ? at + 2 : at + 1;
        if (name >= raw.length() || !isLatinLetter(raw.charAt(name))) {
            return 0;
        }
        for (int end = name; end < Math.min(raw.length(), at + LONGEST_TAG); end++) {
            char character = raw.charAt(end);
            if (character == '>') {
                return end + 1 - at;
            }
            if (character == '<' || character == '\n') {
                return 0;
            }
        }
        return 0;
    }

    private static boolean isLatinLetter(char character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    }

    private static boolean isCellTag(String raw, int at) {
        return raw.regionMatches(true, at, "</td>", 0, 5) || raw.regionMatches(true, at, "</th>", 0, 5);
    }

    private static boolean isLineBreakTag(String raw, int at) {
        return raw.regionMatches(true, at, "<br", 0, 3);
    }
}
