package dev.lookback.llm;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import java.time.Duration;

/** Hands langchain4j the client of one call; its own time-outs are not used, {@link StreamCall} has them. */
final class CallClientBuilder implements HttpClientBuilder {
    private final CallClient client;

    CallClientBuilder(CallClient client) {
        this.client = client;
    }

    @Override
    public Duration connectTimeout() {
        return Duration.ofDays(1);
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration timeout) {
        return this;
    }

    @Override
    public Duration readTimeout() {
        return Duration.ofDays(1);
    }

    @Override
    public HttpClientBuilder readTimeout(Duration timeout) {
        return this;
    }

    @Override
    public HttpClient build() {
        return client;
    }
}
