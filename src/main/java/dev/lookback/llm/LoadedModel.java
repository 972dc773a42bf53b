package dev.lookback.llm;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tokenizer and network of a model, each loaded when first used. Safe for use by several threads; {@link #close} waits for
 * those that are inside native code, which would not survive it.
 */
final class LoadedModel implements AutoCloseable {
    private final OnnxModel spec;
    private final ReadWriteLock use = new ReentrantReadWriteLock();
    private volatile @Nullable Tokenizer tokenizer;
    private volatile @Nullable OnnxSession session;
    private boolean closed;

    LoadedModel(OnnxModel spec) {
        this.spec = spec;
    }

    OnnxModel spec() {
        return spec;
    }

    int dimensions() {
        return spec.dimensions() > 0
                ? spec.dimensions()
                : whileOpen(() -> session().dimensions());
    }

    long[] tokenize(String text) {
        return whileOpen(() -> tokenizer().ids(text));
    }

    float[] encode(long[] ids) {
        return whileOpen(() -> {
            try {
                return session().encode(ids);
            } catch (OrtException failed) {
                throw new LlmException.Permanent(spec.name() + " cannot embed: " + failed.getMessage(), failed);
            }
        });
    }

    private <T> T whileOpen(Supplier<T> work) {
        use.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException(spec.name() + " is closed");
            }
            return work.get();
        } finally {
            use.readLock().unlock();
        }
    }

    private Tokenizer tokenizer() {
        Tokenizer ready = tokenizer;
        return ready == null ? loadTokenizer() : ready;
    }

    private synchronized Tokenizer loadTokenizer() {
        Tokenizer loaded = tokenizer;
        if (loaded == null) {
            try {
                loaded = Tokenizer.open(spec.tokenizer());
            } catch (IOException failed) {
                throw notLoaded("tokenizer", failed);
            }
            tokenizer = loaded;
        }
        return loaded;
    }

    private OnnxSession session() {
        OnnxSession ready = session;
        return ready == null ? loadSession() : ready;
    }

    private synchronized OnnxSession loadSession() {
        OnnxSession loaded = session;
        if (loaded == null) {
            try {
                loaded = OnnxSession.open(spec);
            } catch (IOException | OrtException failed) {
                throw notLoaded("model", failed);
            }
            session = loaded;
        }
        return loaded;
    }

    private LlmException notLoaded(String part, Exception failed) {
        return new LlmException.Permanent(
                "%s of %s cannot be loaded: %s".formatted(part, spec.name(), failed.getMessage()), failed);
    }

    @Override
    public void close() {
        use.writeLock().lock();
        try {
            closed = true;
            closeParts();
        } catch (OrtException failed) {
            throw new LlmException.Permanent(spec.name() + " cannot be closed: " + failed.getMessage(), failed);
        } finally {
            use.writeLock().unlock();
        }
    }

    private void closeParts() throws OrtException {
        OnnxSession openSession = session;
        session = null;
        Tokenizer openTokenizer = tokenizer;
        tokenizer = null;
        if (openTokenizer != null) {
            openTokenizer.close();
        }
        if (openSession != null) {
            openSession.close();
        }
    }
}
