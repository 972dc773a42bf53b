package dev.lookback.index;

import dev.lookback.glossary.FoldedText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What lines that say the same have in common: a hash of their letters and digits.
 *
 * <p>The number an item has in its list, marks, white space, punctuation, letter forms and a few particles may differ.
 * Nothing else may: a line that differs in a figure, a name or a 未 tells another fact. Rejected: hashes of shingles, by
 * which 灰度 30% and 灰度 50%, or 已上线 and 未上线, are the same.
 */
final class CopyKey {
    /** Shorter lines, such as 无 or 进行中, are the same by chance. */
    private static final int SHORTEST = 10;

    private static final int HASH_BYTES = 8;
    private static final Pattern ITEM_NUMBER =
            Pattern.compile("(?m)^[\\s#>*+•·|-]*(?:\\(?\\d{1,2}[.、)](?!\\d)|[a-z][.、)])?\\s*");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}%.]+|\\.(?!\\d)|\\b(?:the|an?)\\b|[的了着地得也都还就]");

    private CopyKey() {}

    /** The key of a chunk's text; empty if the text is too short to be recognised. */
    static Optional<String> of(String text) {
        String numberless = ITEM_NUMBER.matcher(FoldedText.fold(text)).replaceAll("");
        String bare = OTHER.matcher(numberless).replaceAll("");
        return bare.length() < SHORTEST ? Optional.empty() : Optional.of(hash(bare));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
