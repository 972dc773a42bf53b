package dev.lookback.llm;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A sentence embedding model in ONNX form, and what one must know to use it well.
 *
 * @param name name with everything that decides the vectors
 * @param graph the ONNX file
 * @param tokenizer the {@code tokenizer.json} that belongs to it
 * @param pooling how it was trained to pool
 * @param dimensions length of its vectors; 0 if only the file tells
 * @param maxTokens longest input, special tokens included
 * @param queryPrefix put before questions, never before passages; may be empty
 */
record OnnxModel(
        String name,
        Source graph,
        Source tokenizer,
        Pooling pooling,
        int dimensions,
        int maxTokens,
        String queryPrefix) {
    private static final int BERT_POSITIONS = 512;

    /**
     * Model card BAAI/bge-small-zh-v1.5: 512 positions, CLS pooling. The card offers an instruction before questions, which
     * this version no longer needs: without it questions find a little more (index/README.md has the measures).
     */
    static final OnnxModel BGE_SMALL_ZH = new OnnxModel(
            "bge-small-zh-v1.5-int8-cls",
            resource("bge-small-zh-v1.5-q.onnx"),
            resource("bge-small-zh-v1.5-q-tokenizer.json"),
            Pooling.CLS,
            512,
            BERT_POSITIONS,
            "");

    /**
     * Model card sentence-transformers/all-MiniLM-L6-v2: mean pooling, no instruction, inputs up to 256 tokens. Its
     * {@code tokenizer.json} says 128, a training setting that would drop half of what the model can read.
     */
    static final OnnxModel ALL_MINI_LM = new OnnxModel(
            "all-MiniLM-L6-v2-int8-mean",
            resource("all-minilm-l6-v2-q.onnx"),
            resource("all-minilm-l6-v2-q-tokenizer.json"),
            Pooling.MEAN,
            384,
            256,
            "");

    /** Where the bytes of a file come from. */
    @FunctionalInterface
    interface Source {
        InputStream open() throws IOException;
    }

    /** A model of the user's own; its name carries a hash of the file, so that another file is another model. */
    static OnnxModel ofFiles(Path graph, Path tokenizer, Pooling pooling, String queryPrefix) {
        String name = "%s-%s-%s"
                .formatted(graph.getFileName(), fingerprint(graph), pooling.name())
                .toLowerCase(Locale.ROOT);
        return new OnnxModel(
                name,
                () -> Files.newInputStream(graph),
                () -> Files.newInputStream(tokenizer),
                pooling,
                0,
                BERT_POSITIONS,
                queryPrefix);
    }

    private static Source resource(String name) {
        return () -> {
            InputStream found = OnnxModel.class.getClassLoader().getResourceAsStream(name);
            if (found == null) {
                throw new FileNotFoundException("not on the class path: " + name);
            }
            return found;
        };
    }

    private static String fingerprint(Path file) {
        try (DigestInputStream in =
                new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest(), 0, 4);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("model file must be readable, got " + file, unreadable);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
