package dev.lookback.llm;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * Carries one request of a langchain4j model, on the thread that asks.
 *
 * <p>langchain4j's own client was not used: it cannot be cut before the first event, knows no idle deadline, and calls back
 * on the common pool, sometimes with two ends for one stream.
 */
final class CallClient implements HttpClient {
    private final java.net.http.HttpClient http;
    private final String model;
    private final StreamCall call;

    CallClient(java.net.http.HttpClient http, String model, StreamCall call) {
        this.http = http;
        this.model = model;
        this.call = call;
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        try {
            HttpResponse<InputStream> response = send(request);
            try (InputStream body = watched(response)) {
                byte[] bytes = body.readAllBytes();
                if (!isGood(response)) {
                    call.fail(Failures.status(model, response.statusCode(), response.headers()));
                    throw new HttpException(response.statusCode(), "status " + response.statusCode());
                }
                return SuccessfulHttpResponse.builder()
                        .statusCode(response.statusCode())
                        .headers(response.headers().map())
                        .body(bytes)
                        .build();
            }
        } catch (IOException | CancellationException failed) {
            LlmException broken = Failures.broken(model, failed);
            call.fail(broken);
            throw broken;
        }
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        try {
            HttpResponse<InputStream> response = send(request);
            try (InputStream body = watched(response)) {
                if (!isGood(response)) {
                    call.fail(Failures.status(model, response.statusCode(), response.headers()));
                    return;
                }
                listener.onOpen(SuccessfulHttpResponse.builder()
                        .statusCode(response.statusCode())
                        .headers(response.headers().map())
                        .build());
                parser.parse(body, listener);
                if (!call.isOver()) {
                    listener.onClose();
                }
            }
        } catch (IOException | CancellationException failed) {
            call.fail(Failures.broken(model, failed));
        }
    }

    private HttpResponse<InputStream> send(HttpRequest request) throws IOException {
        java.net.http.HttpRequest.Builder builder = java.net.http.HttpRequest.newBuilder(URI.create(request.url()));
        request.headers().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        builder.method(
                request.method().name(),
                request.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(request.body()));
        CompletableFuture<HttpResponse<InputStream>> sent =
                http.sendAsync(builder.build(), BodyHandlers.ofInputStream());
        call.cutBy(() -> sent.cancel(true));
        try {
            return sent.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException broken ? broken : new IOException(failed.getCause());
        } catch (InterruptedException interrupted) {
            sent.cancel(true);
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    private InputStream watched(HttpResponse<InputStream> response) {
        InputStream body = response.body();
        call.cutBy(() -> closeQuietly(body));
        return new WatchedStream(body, model, call);
    }

    private static void closeQuietly(InputStream body) {
        try {
            body.close();
        } catch (IOException alreadyBroken) {
            // it was to be closed because nobody wants it any more
        }
    }

    private static boolean isGood(HttpResponse<?> response) {
        return response.statusCode() >= 200 && response.statusCode() < 300;
    }

    /** Tells whether the request may not have reached the other side at all. */
    static boolean isNotConnected(Throwable failed) {
        return failed instanceof ConnectException || failed instanceof HttpConnectTimeoutException;
    }
}
