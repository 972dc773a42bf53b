package dev.lookback.web;

/**
 * Who may call, and how often.
 *
 * @param tokens let callers in
 * @param requestsPerMinute of one client, which may come all at once; 0 for any number
 */
public record AccessConfig(Tokens tokens, int requestsPerMinute) {
    /** Everybody, as often as they like. */
    public static final AccessConfig OPEN = new AccessConfig(Tokens.NONE, 0);

    public AccessConfig {
        if (requestsPerMinute < 0) {
            throw new IllegalArgumentException("requestsPerMinute must be >= 0, got " + requestsPerMinute);
        }
    }
}
