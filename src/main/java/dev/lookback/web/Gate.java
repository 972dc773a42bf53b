package dev.lookback.web;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.Header;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Stands before everything that asks or tells: lets in who has a token, and not more often than agreed.
 *
 * <p>Where no token is asked for, the server is for this machine alone. A page from elsewhere could still reach it through
 * the reader's browser, by a name of its own that it lets point here; such a request names another host and is refused.
 */
final class Gate implements Handler {
    private static final int MOST_CLIENTS = 10_000;
    private static final Pattern LOCAL_NAME = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");
    private static final Pattern PORT = Pattern.compile(":\\d+$");

    private final AccessConfig config;
    private final String ownName;
    private final Map<String, Bucket> buckets = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_CLIENTS;
        }
    });

    Gate(WebConfig config) {
        this.config = config.access();
        this.ownName = config.host();
    }

    @Override
    public void handle(Context ctx) {
        if (config.tokens().isEmpty()) {
            checkHost(ctx);
            limit(ctx.ip());
            return;
        }
        Optional<String> client = config.tokens().client(ctx.header(Header.AUTHORIZATION));
        if (client.isEmpty()) {
            // Counted too, by address: whoever guesses shall not guess fast.
            limit(ctx.ip());
            throw Refusal.noToken();
        }
        limit("client " + client.get());
        Client.set(ctx, client.get());
    }

    private void checkHost(Context ctx) {
        String host = PORT.matcher(String.valueOf(ctx.host())).replaceFirst("");
        if (!LOCAL_NAME.matcher(host.toLowerCase(Locale.ROOT)).matches() && !host.equalsIgnoreCase(ownName)) {
            throw Refusal.otherHost();
        }
    }

    private void limit(String client) {
        if (config.requestsPerMinute() == 0) {
            return;
        }
        ConsumptionProbe probe =
                buckets.computeIfAbsent(client, name -> bucket()).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw Refusal.tooOften(config.requestsPerMinute(), Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private Bucket bucket() {
        int requests = config.requestsPerMinute();
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(requests).refillGreedy(requests, Duration.ofMinutes(1)))
                .build();
    }
}
