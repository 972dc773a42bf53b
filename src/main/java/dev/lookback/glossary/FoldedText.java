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
            char form = FoldedCharacters.of(original.charAt(at));
            if (form != FoldedCharacters.NONE && standsAlone(original, at)) {
                builder.add(form, at, at + 1);
                at++;
            } else {
                int end = endOfCluster(original, at);
                builder.addNormalized(original.substring(at, end), at, end);
                at = end;
            }
        }
        return builder.build();
    }

    /** Tells whether no mark combines with the character, so far as one sees at a glance. */
    private static boolean standsAlone(String text, int at) {
        return at + 1 == text.length() || FoldedCharacters.of(text.charAt(at + 1)) != FoldedCharacters.NONE;
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
        while (end < text.length() && FoldedCharacters.combines(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
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

        void addNormalized(String cluster, int start, int end) {
            String lower = Normalizer.normalize(cluster, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
            for (int index = 0; index < lower.length(); index++) {
                char character = lower.charAt(index);
                if (Character.getType(character) != Character.FORMAT) {
                    add(FoldedCharacters.plainForm(character), start, end);
                }
            }
        }

        void add(char character, int start, int end) {
            int length = text.length();
            if (character == ' ' && length > 0 && text.charAt(length - 1) == ' ') {
                ends[length - 1] = end;
                return;
            }
            ensure(length + 1);
            text.append(character);
            starts[length] = start;
            ends[length] = end;
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
