package dev.lookback.web;

import dev.lookback.chat.ChatException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The events of one answer on their way to one reader.
 *
 * <p>Two threads meet here: one makes the answer and queues its events, the request's own writes them, and writes a
 * comment when nothing came for a while. It is the only writer, so that frames never interleave. Writing fails once the
 * reader has left; the other thread sees that in {@link #readerLeft()} and is never blocked by it.
 */
final class EventStream implements AnswerListener {
    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);
    private static final int BACKLOG = 256;
    private static final byte[] COMMENT = ":\n\n".getBytes(StandardCharsets.UTF_8);

    private final OutputStream out;
    private final Duration heartBeat;
    private final BlockingQueue<Frame> frames = new ArrayBlockingQueue<>(BACKLOG);
    private volatile boolean readerLeft;

    EventStream(OutputStream out, Duration heartBeat) {
        this.out = out;
        this.heartBeat = heartBeat;
    }

    private record Frame(byte[] bytes, boolean last) {
        private static Frame of(String event, Object data, boolean last) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.writeBytes(("event: " + event + "\ndata: ").getBytes(StandardCharsets.UTF_8));
            // JSON escapes line breaks, so the data is one line whatever a report holds.
            bytes.writeBytes(Json.write(data));
            bytes.writeBytes("\n\n".getBytes(StandardCharsets.UTF_8));
            return new Frame(bytes.toByteArray(), last);
        }
    }

    /** Has the answer made; ends with exactly one last event, whatever happens. */
    void answer(Function<AnswerListener, AnswerJson> ask) {
        Frame last = null;
        try {
            last = Frame.of("answer", ask.apply(this), true);
        } catch (InvalidInput e) {
            last = Frame.of("error", Problems.invalid(e), true);
        } catch (ChatException e) {
            last = Frame.of("error", Problems.unavailable(e), true);
        } catch (Exception e) {
            last = Frame.of("error", Problems.unexpected(e), true);
        } finally {
            // Still null after an Error: the thread dies of it, the reader must not wait for ever.
            queue(last == null ? Frame.of("error", Problems.expected(500, Problems.detail(500)), true) : last);
        }
    }

    /** Writes until the last event or until the reader has left. */
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

    @Override
    public void understood(UnderstoodJson understood) {
        queue(Frame.of("understood", understood, false));
    }

    @Override
    public void passage(PassageJson passage) {
        queue(Frame.of("passage", passage, false));
    }

    @Override
    public void delta(String text) {
        queue(Frame.of("delta", Map.of("text", text), false));
    }

    @Override
    public boolean readerLeft() {
        return readerLeft;
    }

    private void queue(Frame frame) {
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
