package dev.lookback.web;

import java.time.Duration;

/**
 * How the server listens.
 *
 * @param host address to bind to
 * @param port port to bind to; 0 for any free one
 * @param access who may call, and how often
 * @param heartBeat longest silence on an event stream; also how soon a reader who left is noticed
 */
public record WebConfig(String host, int port, AccessConfig access, Duration heartBeat) {
    /** Reachable from this machine only. */
    public static final String LOCAL_HOST = "127.0.0.1";

    private static final Duration HEART_BEAT = Duration.ofSeconds(15);

    public WebConfig {
        if (host.isBlank()) {
            throw new IllegalArgumentException("host must not be blank");
        }
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must be 0 to 65535, got " + port);
        }
        if (heartBeat.isZero() || heartBeat.isNegative()) {
            throw new IllegalArgumentException("heartBeat must be positive, got " + heartBeat);
        }
    }

    /** The given address with the usual heart-beat. */
    public WebConfig(String host, int port, AccessConfig access) {
        this(host, port, access, HEART_BEAT);
    }
}
