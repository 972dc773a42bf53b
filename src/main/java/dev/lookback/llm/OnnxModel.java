package dev.lookback.llm;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A sentence embedding model in ONNX form, and what one must know to use it well.
 *
 * @param name name with everything that decides the vectors
 * @param graph the ONNX file
 * @param tokenizer the {@code tokenizer.json} that belongs to it
 * @param pooling how it was trained to pool
 * @param dimensions length of its vectors; 0 if only the file tells
 * @param reading how texts are put to it
 * @param unrelated cosine of texts that have nothing to do with each other
 * @param file the graph's file, where it may have others beside it; null if it is no file
 */
record OnnxModel(
        String name,
        Source graph,
        Source tokenizer,
        Pooling pooling,
        int dimensions,
        EmbeddingConfig.Reading reading,
        double unrelated,
        @Nullable Path file) {
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
            new EmbeddingConfig.Reading("", "", BERT_POSITIONS),
            0.35,
            null);

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
            new EmbeddingConfig.Reading("", "", 256),
            0.15,
            null);

    /** Where the bytes of a file come from. */
    @FunctionalInterface
    interface Source {
        InputStream open() throws IOException;
    }

    /** A model of the user's own; its name carries a hash of its files, so that other files are another model. */
    static OnnxModel of(EmbeddingConfig.Onnx own) {
        String name = "%s-%s-%s"
                .formatted(
                        own.graph().getFileName(),
                        fingerprint(own),
                        own.pooling().name())
                .toLowerCase(Locale.ROOT);
        return new OnnxModel(
                name,
                () -> Files.newInputStream(own.graph()),
                () -> Files.newInputStream(own.tokenizer()),
                own.pooling(),
                0,
                own.reading(),
                0.35,
                own.graph());
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

    private static String fingerprint(EmbeddingConfig.Onnx own) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : List.of(own.graph(), own.tokenizer())) {
                try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                    in.transferTo(OutputStream.nullOutputStream());
                }
            }
            digest.update(own.reading().passagePrefix().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(), 0, 4);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("model files must be readable, got " + own.graph(), unreadable);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
