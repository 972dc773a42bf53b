package dev.lookback.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The bearer tokens that let a caller in, each with the name of the client it stands for. Only their hashes are kept, and
 * all are compared in constant time. Safe for use by several threads.
 */
public final class Tokens {
    /** None: everybody is let in. */
    public static final Tokens NONE = new Tokens(List.of());

    /** Fewer could be guessed. */
    private static final int FEWEST_CHARACTERS = 16;

    private static final int SHOWN_DIGITS = 12;

    private final List<Token> tokens;

    private Tokens(List<Token> tokens) {
        this.tokens = List.copyOf(tokens);
    }

    private record Token(String client, String hash) {}

    /**
     * Reads a list.
     *
     * @param entries each a token, or {@code NAME=TOKEN}; two tokens of one name are one client
     * @throws IllegalArgumentException if one is too short or cannot stand in a header; the message does not show it
     */
    public static Tokens of(List<String> entries) {
        List<Token> tokens = new ArrayList<>();
        for (int at = 0; at < entries.size(); at++) {
            String entry = entries.get(at).strip();
            int equals = entry.indexOf('=');
            // A token may end in equals signs, as Base64 does; a name is never empty.
            boolean named = equals > 0 && entry.substring(equals + 1).length() >= FEWEST_CHARACTERS;
            String token = named ? entry.substring(equals + 1) : entry;
            if (token.length() < FEWEST_CHARACTERS || !token.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
                throw new IllegalArgumentException(
                        "auth.tokens must be of at least %d letters, digits or signs each, number %d is not"
                                .formatted(FEWEST_CHARACTERS, at + 1));
            }
            String hash = hash(token);
            String client = named ? entry.substring(0, equals) : "token-" + hash.substring(0, SHOWN_DIGITS);
            tokens.add(new Token(client, hash));
        }
        return new Tokens(tokens);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Tokens tokens && tokens.tokens.equals(this.tokens);
    }

    @Override
    public int hashCode() {
        return tokens.hashCode();
    }

    /** Tells how many there are, nothing of what they are. */
    @Override
    public String toString() {
        return "Tokens[" + tokens.size() + "]";
    }

    /** Whether nobody is asked for a token. */
    public boolean isEmpty() {
        return tokens.isEmpty();
    }

    /** Name of the client that an {@code Authorization} header stands for. */
    Optional<String> client(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, "Bearer ", 0, "Bearer ".length())) {
            return Optional.empty();
        }
        byte[] presented =
                bytes(hash(authorization.substring("Bearer ".length()).strip()));
        String client = null;
        // Never left early, so that the time tells nothing.
        for (Token token : tokens) {
            if (MessageDigest.isEqual(presented, bytes(token.hash()))) {
                client = token.client();
            }
        }
        return Optional.ofNullable(client);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hash(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(token)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
