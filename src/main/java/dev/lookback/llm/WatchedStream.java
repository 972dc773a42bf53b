package dev.lookback.llm;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells a call when its reader waits for bytes, and limits how many there may be. */
final class WatchedStream extends FilterInputStream {
    /** No answer needs more, and an upstream that never ends must not fill the memory. */
    private static final long MOST_BYTES = 16L * 1024 * 1024;

    private final String model;
    private final StreamCall call;
    private long read;

    WatchedStream(InputStream in, String model, StreamCall call) {
        super(in);
        this.model = model;
        this.call = call;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        call.waiting();
        try {
            int count = in.read(bytes, offset, length);
            read += Math.max(0, count);
            if (read > MOST_BYTES) {
                throw new IOException("response is larger than " + MOST_BYTES + " bytes");
            }
            return count;
        } catch (IOException broken) {
            // The parsers above report it as an unreadable answer; the first report counts.
            call.fail(Failures.broken(model, broken));
            throw broken;
        } finally {
            call.busy();
        }
    }
}
