package dev.lookback.llm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers the vectors of passages in a file, so that a text is embedded once in its life: not again when its line moves,
 * when it returns, or when the index is rebuilt. Questions are not remembered.
 *
 * <p>The file, {@code vectors-MODEL.bin}, is opened when first needed. It may be deleted at any time when nobody uses it.
 * Where it cannot be written, vectors are still made, and the log says so once. Safe for use by several threads.
 */
public final class CachingEmbedder extends ForwardingEmbedder {
    private static final Logger LOG = LoggerFactory.getLogger(CachingEmbedder.class);

    private final Path path;
    private @Nullable VectorFile file;
    private boolean unwritable;
    private boolean closed;

    /**
     * @param embedder makes the vectors that are not known; closed with this object
     * @param folder where the file lies; made when needed
     */
    public CachingEmbedder(Embedder embedder, Path folder) {
        super(embedder);
        this.path = folder.resolve("vectors-" + embedder.model().replaceAll("[^A-Za-z0-9._-]", "_") + ".bin");
    }

    /** @throws UncheckedIOException if the file cannot be opened or read, or another process uses it */
    @Override
    public Optional<float[]> findPassage(String text) {
        return find(TextKey.of(text));
    }

    private Optional<float[]> find(TextKey key) {
        try {
            return file().find(key);
        } catch (IOException failed) {
            throw unusable(failed);
        }
    }

    /** @throws UncheckedIOException if the file cannot be opened or read, or another process uses it */
    @Override
    public List<float[]> embedPassages(List<String> texts) {
        Map<TextKey, float[]> known = new HashMap<>();
        Map<TextKey, String> unknown = new LinkedHashMap<>();
        List<TextKey> keys = texts.stream().map(TextKey::of).toList();
        for (int at = 0; at < keys.size(); at++) {
            Optional<float[]> vector = find(keys.get(at));
            if (vector.isPresent()) {
                known.put(keys.get(at), vector.get());
            } else {
                unknown.put(keys.get(at), texts.get(at));
            }
        }
        if (!unknown.isEmpty()) {
            known.putAll(embedAndKeep(unknown));
        }
        List<float[]> vectors = new ArrayList<>(texts.size());
        keys.forEach(key -> vectors.add(Objects.requireNonNull(known.get(key)).clone()));
        return vectors;
    }

    private Map<TextKey, float[]> embedAndKeep(Map<TextKey, String> texts) {
        List<TextKey> keys = List.copyOf(texts.keySet());
        List<float[]> vectors = super.embedPassages(List.copyOf(texts.values()));
        try {
            file().append(keys, vectors);
        } catch (IOException failed) {
            reportOnce(failed);
        }
        Map<TextKey, float[]> made = new HashMap<>();
        for (int at = 0; at < keys.size(); at++) {
            made.put(keys.get(at), vectors.get(at));
        }
        return made;
    }

    private synchronized void reportOnce(IOException failed) {
        if (!unwritable) {
            unwritable = true;
            LOG.warn("vectors cannot be kept and will be made again after a restart: {}: {}", path, failed.toString());
        }
    }

    private synchronized VectorFile file() throws IOException {
        if (closed) {
            throw new IllegalStateException("vector file is closed: " + path);
        }
        VectorFile open = file;
        if (open == null) {
            open = VectorFile.open(path, model(), dimensions());
            file = open;
        }
        return open;
    }

    private UncheckedIOException unusable(IOException failed) {
        return new UncheckedIOException("vector file cannot be used: " + path + ": " + failed.getMessage(), failed);
    }

    @Override
    public synchronized void close() {
        VectorFile open = file;
        file = null;
        closed = true;
        try {
            if (open != null) {
                open.close();
            }
        } catch (IOException failed) {
            throw unusable(failed);
        } finally {
            super.close();
        }
    }
}
