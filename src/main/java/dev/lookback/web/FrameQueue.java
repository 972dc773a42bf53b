package dev.lookback.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Frames of an event stream on their way to one reader.
 *
 * <p>Two threads meet here: one makes frames and queues them, the request's own writes them, and writes a comment when
 * nothing came for a while. It is the only writer, so that frames never interleave. Writing fails once the reader has
 * left; the other thread sees that in {@link #readerLeft()} and is never blocked by it.
 */
final class FrameQueue {
    private static final Logger LOG = LoggerFactory.getLogger(FrameQueue.class);
    private static final int BACKLOG = 256;
    private static final byte[] COMMENT = ":\n\n".getBytes(StandardCharsets.UTF_8);

    private final OutputStream out;
    private final Duration heartBeat;
    private final BlockingQueue<Frame> frames = new ArrayBlockingQueue<>(BACKLOG);
    private volatile boolean readerLeft;

    FrameQueue(OutputStream out, Duration heartBeat) {
        this.out = out;
        this.heartBeat = heartBeat;
    }

    private record Frame(byte[] bytes, boolean last) {}

    /** Writes until the last frame or until the reader has left. */
    void write() {
        try {
            // Headers first: whoever waits for them can start to read.
            out.flush();
            boolean last = false;
            while (!last) {
                @Nullable Frame frame = frames.poll(heartBeat.toNanos(), TimeUnit.NANOSECONDS);
                out.write(frame == null ? COMMENT : frame.bytes());
                out.flush();
                last = frame != null && frame.last();
            }
        } catch (IOException e) {
            LOG.debug("the reader of an answer left", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            readerLeft = true;
        }
    }

    /** Queues a frame, waiting while the reader is slow. */
    void add(byte[] frame) {
        add(new Frame(frame, false));
    }

    /**
     * Queues exactly one last frame, whatever happens.
     *
     * @param last queues what comes before, and makes it
     * @param failed makes it where that fails
     */
    void end(Supplier<byte[]> last, Function<ProblemJson, byte[]> failed) {
        byte @Nullable [] frame = null;
        try {
            frame = last.get();
        } catch (Exception e) {
            frame = failed.apply(Problems.of(e));
        } finally {
            // Still null after an Error: the thread dies of it, the reader must not wait for ever.
            add(new Frame(frame == null ? failed.apply(Problems.expected(500, Problems.detail(500))) : frame, true));
        }
    }

    /** Whether nobody reads any more. */
    boolean readerLeft() {
        return readerLeft;
    }

    private void add(Frame frame) {
        try {
            boolean queued = false;
            while (!queued && !readerLeft) {
                queued = frames.offer(frame, 100, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            readerLeft = true;
            Thread.currentThread().interrupt();
        }
    }
}
