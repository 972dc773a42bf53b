package dev.lookback.llm;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/**
 * A model's own tokenizer, with truncation and padding off: the file's own setting would cut a text without a word.
 *
 * <p>Safe for use by several threads, but not while it is being closed.
 */
final class Tokenizer implements AutoCloseable {
    private static final String OFFLINE = "ai.djl.offline";

    private final HuggingFaceTokenizer tokenizer;

    private Tokenizer(HuggingFaceTokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    static Tokenizer open(OnnxModel.Source source) throws IOException {
        // Without this the library asks a cloud metadata address for the machine's name and sends it home.
        if (System.getProperty(OFFLINE) == null) {
            System.setProperty(OFFLINE, "true");
        }
        try (InputStream json = source.open()) {
            return new Tokenizer(
                    HuggingFaceTokenizer.newInstance(json, Map.of("truncation", "false", "padding", "false")));
        } catch (RuntimeException refused) {
            // The native library has no exception of its own for a file it cannot read.
            throw new IOException(refused.getMessage(), refused);
        }
    }

    /** Token ids, special tokens included. */
    long[] ids(String text) {
        Encoding encoding = tokenizer.encode(withoutLoneSurrogates(text), true, false);
        return encoding.getIds();
    }

    /** Half a character has no bytes; native code must not see it. */
    private static String withoutLoneSurrogates(String text) {
        boolean whole = text.codePoints().noneMatch(Tokenizer::isSurrogate);
        return whole
                ? text
                : text.codePoints()
                        .map(point -> isSurrogate(point) ? '\uFFFD' : point)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
