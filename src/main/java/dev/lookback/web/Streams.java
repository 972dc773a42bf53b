package dev.lookback.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.function.Consumer;

/** Answers requests with event streams. */
final class Streams {
    static final String MEDIA_TYPE = "text/event-stream";

    private final WebConfig config;
    private final ServerMetrics metrics;

    Streams(WebConfig config, ServerMetrics metrics) {
        this.config = config;
        this.metrics = metrics;
    }

    /** Writes what a thread of its own puts into the queue, until it puts in a last frame or the reader leaves. */
    void write(Context ctx, Consumer<FrameQueue> answering) throws IOException {
        // Not ctx.outputStream(): it compresses, and so holds every event back until the end.
        ctx.res().setContentType(MEDIA_TYPE + ";charset=utf-8");
        ctx.res().setHeader("X-Accel-Buffering", "no");
        FrameQueue frames = new FrameQueue(ctx.res().getOutputStream(), config.heartBeat());
        metrics.countStream(() -> {
            Thread.ofVirtual().name("ask").start(() -> answering.accept(frames));
            frames.write();
        });
    }
}
