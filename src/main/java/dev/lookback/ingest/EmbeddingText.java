package dev.lookback.ingest;

import dev.lookback.chunk.Chunk;
import dev.lookback.llm.Embedder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The words by which a chunk is embedded: title, headings, parent bullets and text, within the embedder's limit.
 *
 * <p>What does not fit is left out from the outside in, the chunk's own text last. Nothing is lost for the search by words,
 * which has all of it.
 */
final class EmbeddingText {
    private static final Pattern LINK_TARGET = Pattern.compile("(?<=])\\([^()\\s]*(?:\\s+\"[^\"]*\")?\\)");
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    /** No tokenizer makes more tokens than bytes, and no UTF-16 unit is more than three of them. */
    private static final int MOST_TOKENS_PER_UNIT = 3;

    private static final int SPECIAL_TOKENS = 8;

    private EmbeddingText() {}

    /**
     * @param title the report's title
     * @param useful tells which headings mean something to the embedder
     */
    static String of(String title, Chunk chunk, Predicate<String> useful, Embedder embedder) {
        Set<String> above = new LinkedHashSet<>(List.of(clean(title)));
        chunk.section().forEach(heading -> above.add(clean(heading)));
        chunk.context().forEach(parent -> above.add(clean(parent)));
        above.removeIf(part -> part.isEmpty() || !useful.test(part));
        return fit(new ArrayList<>(above), clean(chunk.text()), embedder);
    }

    private static String fit(List<String> above, String text, Embedder embedder) {
        for (int from = 0; from <= above.size(); from++) {
            String whole = join(above.subList(from, above.size()), text);
            if (fits(whole, embedder)) {
                return whole;
            }
        }
        return cut(text, embedder);
    }

    private static String join(List<String> above, String text) {
        return above.isEmpty() ? text : String.join(" / ", above) + "\n" + text;
    }

    private static boolean fits(String text, Embedder embedder) {
        return MOST_TOKENS_PER_UNIT * text.length() + SPECIAL_TOKENS <= embedder.maxTokens()
                || embedder.countTokens(text) <= embedder.maxTokens();
    }

    /** The longest beginning that fits, found by halving. */
    private static String cut(String text, Embedder embedder) {
        int fits = 0;
        int tooLong = text.codePointCount(0, text.length());
        while (tooLong - fits > 1) {
            int middle = (fits + tooLong) / 2;
            if (fits(beginning(text, middle), embedder)) {
                fits = middle;
            } else {
                tooLong = middle;
            }
        }
        return beginning(text, fits);
    }

    private static String beginning(String text, int codePoints) {
        return text.substring(0, text.offsetByCodePoints(0, codePoints));
    }

    /** Addresses behind links and line breaks say nothing, but cost tokens. */
    private static String clean(String text) {
        return WHITE_SPACE
                .matcher(LINK_TARGET.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }
}
