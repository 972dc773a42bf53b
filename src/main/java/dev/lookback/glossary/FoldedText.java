package dev.lookback.glossary;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text as it is compared: NFKC, lower case, simplified characters, one space for a run of white space, plain hyphens and
 * apostrophes, no invisible characters; every character knows where it came from. Immutable.
 *
 * <p>What is compared must be folded on both sides; the folded form is never shown to anybody.
 */
public final class FoldedText {
    private final String folded;
    private final int[] starts;
    private final int[] ends;

    private FoldedText(String folded, int[] starts, int[] ends) {
        this.folded = folded;
        this.starts = starts;
        this.ends = ends;
    }

    /** Folds a text. */
    public static FoldedText of(String original) {
        Builder builder = new Builder(original.length());
        int at = 0;
        while (at < original.length()) {
            int end = endOfCluster(original, at);
            builder.add(original.substring(at, end), at, end);
            at = end;
        }
        return builder.build();
    }

    /** The folded form of a name, without white space around it. */
    public static String fold(String name) {
        return of(name).text().strip();
    }

    /** The folded characters. */
    public String text() {
        return folded;
    }

    /** Offset in the original text of what the folded character at {@code index} came from. */
    public int start(int index) {
        return starts[index];
    }

    /** Offset in the original text behind what the folded character at {@code index} came from. */
    public int end(int index) {
        return ends[index];
    }

    /** Index of the first folded character that came from the offset in the original text or from behind it. */
    public int indexAt(int offset) {
        int low = 0;
        int high = folded.length();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts[middle] < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** A code point and the marks that combine with it, which must be normalised together. */
    private static int endOfCluster(String text, int start) {
        int end = start + Character.charCount(text.codePointAt(start));
        while (end < text.length() && combines(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean combines(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static final class Builder {
        private final StringBuilder text;
        private int[] starts;
        private int[] ends;

        Builder(int length) {
            text = new StringBuilder(length);
            starts = new int[length];
            ends = new int[length];
        }

        void add(String cluster, int start, int end) {
            String plain = isPlain(cluster) ? cluster : Normalizer.normalize(cluster, Normalizer.Form.NFKC);
            String lower = plain.toLowerCase(Locale.ROOT);
            for (int index = 0; index < lower.length(); index++) {
                add(lower.charAt(index), start, end);
            }
        }

        private static boolean isPlain(String cluster) {
            return cluster.length() == 1 && cluster.charAt(0) < 0x80;
        }

        private void add(char character, int start, int end) {
            int length = text.length();
            if (Character.getType(character) == Character.FORMAT) {
                return;
            }
            if (Character.isWhitespace(character)) {
                if (length > 0 && text.charAt(length - 1) == ' ') {
                    ends[length - 1] = end;
                    return;
                }
                character = ' ';
            }
            ensure(length + 1);
            text.append(plainForm(character));
            starts[length] = start;
            ends[length] = end;
        }

        private static char plainForm(char character) {
            if (Character.getType(character) == Character.DASH_PUNCTUATION) {
                return '-';
            }
            if (character == '\u2019' || character == '\u2018') {
                return '\'';
            }
            return SimplifiedForms.of(character);
        }

        private void ensure(int length) {
            if (length > starts.length) {
                starts = Arrays.copyOf(starts, length * 2);
                ends = Arrays.copyOf(ends, length * 2);
            }
        }

        FoldedText build() {
            return new FoldedText(text.toString(), starts, ends);
        }
    }
}
