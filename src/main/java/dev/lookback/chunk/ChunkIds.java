package dev.lookback.chunk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** Makes the ids of one report's chunks. */
final class ChunkIds {
    private static final int LENGTH = 16;

    private final String report;
    private final Map<String, Integer> seen = new HashMap<>();
    private final MessageDigest digest;

    ChunkIds(String report) {
        this.report = report;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    /** The id of the next chunk with this text. */
    String next(String text) {
        int before = seen.merge(text, 1, Integer::sum) - 1;
        byte[] hash = digest.digest((report + '\0' + before + '\0' + text).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash).substring(0, LENGTH);
    }
}
