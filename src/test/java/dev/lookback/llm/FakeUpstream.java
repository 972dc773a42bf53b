package dev.lookback.llm;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Function;

/** A model service on a real socket that answers as it is told, misbehaviour included; keeps the requests it saw. */
public final class FakeUpstream implements AutoCloseable {
    private final ServerSocket server;
    private final BiFunction<Integer, String, Reply> replies;
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final List<Socket> open = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch left = new CountDownLatch(1);

    private FakeUpstream(BiFunction<Integer, String, Reply> replies) throws IOException {
        this.replies = replies;
        this.server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /** What is written to one request. */
    public interface Reply {
        void write(Wire wire) throws IOException, InterruptedException;
    }

    /** Always the same reply. */
    public static FakeUpstream of(Reply reply) throws IOException {
        return new FakeUpstream((number, request) -> reply);
    }

    /** A reply for each request in turn, the last one from then on. */
    public static FakeUpstream inTurn(Reply... replies) throws IOException {
        return new FakeUpstream((number, request) -> replies[Math.min(number, replies.length - 1)]);
    }

    /** A reply that depends on the request: its line, headers and body. */
    public static FakeUpstream ofRequest(Function<String, Reply> reply) throws IOException {
        return new FakeUpstream((number, request) -> reply.apply(request));
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + path);
    }

    /** Request lines, headers and bodies, one string each. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** Waits until a client has gone away in the middle of a reply. */
    public boolean awaitLeft(long seconds) throws InterruptedException {
        return left.await(seconds, TimeUnit.SECONDS);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            String request = read(new BufferedInputStream(socket.getInputStream()));
            int number;
            synchronized (requests) {
                number = requests.size();
                requests.add(request);
            }
            replies.apply(number, request).write(new Wire(socket.getOutputStream()));
        } catch (IOException gone) {
            left.countDown();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static String read(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("request ended in its head");
            }
            head.write(next);
        }
        String headers = head.toString(StandardCharsets.ISO_8859_1);
        int length = headers.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                .findFirst()
                .orElse(0);
        return headers + new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : List.copyOf(open)) {
            socket.close();
        }
    }

    /** The response side of one connection, in chunks. */
    public static final class Wire {
        private final OutputStream out;

        Wire(OutputStream out) {
            this.out = out;
        }

        /** Status and headers of a body in chunks. */
        public Wire head(int status, String type, String... headers) throws IOException {
            StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " x\r\nContent-Type: " + type
                    + "\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n");
            for (String header : headers) {
                head.append(header).append("\r\n");
            }
            out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return this;
        }

        public Wire body(String text) throws IOException {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.write(bytes);
            out.write("\r\n".getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return this;
        }

        /** A proper end; without it the connection counts as cut. */
        public void end() throws IOException {
            out.write("0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }

        public Wire pause(long millis) throws InterruptedException {
            TimeUnit.MILLISECONDS.sleep(millis);
            return this;
        }

        public Wire silence(long seconds) throws InterruptedException {
            TimeUnit.SECONDS.sleep(seconds);
            return this;
        }
    }
}
