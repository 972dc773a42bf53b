package dev.lookback.facts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Makes the ids of one report's facts: a hash of the report's id, the kind, the words, and how many equal words came
 * before. Not for sharing between threads.
 */
final class FactIds {
    private static final int LENGTH = 16;

    private final String report;
    private final Map<String, Integer> seen = new HashMap<>();

    FactIds(String report) {
        this.report = report;
    }

    String next(String kind, String words) {
        int before = seen.merge(kind + '\n' + words, 1, Integer::sum) - 1;
        String key = report + '\n' + kind + '\n' + words + '\n' + before;
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
