package dev.lookback.chat;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where conversations are kept and how long.
 *
 * @param url JDBC URL of SQLite or PostgreSQL
 * @param user name for the database; null if it asks for none
 * @param password for the database; null if it asks for none
 * @param retention conversations that went on no later than this ago are forgotten; null for never
 */
public record StoreConfig(
        String url,
        @Nullable String user,
        @Nullable String password,
        @Nullable Duration retention) {
    private static final String SQLITE = "jdbc:sqlite:";
    private static final String POSTGRESQL = "jdbc:postgresql:";

    /** @throws IllegalArgumentException if the URL is of neither database, or the retention is not positive */
    public StoreConfig {
        if (!isKnown(url)) {
            throw new IllegalArgumentException(
                    "url must begin with %s or %s, got %s".formatted(SQLITE, POSTGRESQL, place(url)));
        }
        if (retention != null && !retention.isPositive()) {
            throw new IllegalArgumentException("retention must be positive, got " + retention);
        }
    }

    /** A SQLite file of which nothing is forgotten. */
    public static StoreConfig file(Path file) {
        return new StoreConfig(SQLITE + file, null, null, null);
    }

    /** Whether a JDBC URL is of a database that conversations can be kept in. */
    public static boolean isKnown(String url) {
        return url.startsWith(SQLITE) || url.startsWith(POSTGRESQL);
    }

    boolean isSqlite() {
        return url.startsWith(SQLITE);
    }

    /** The file of a SQLite database. */
    Path file() {
        return Path.of(place(url).substring(SQLITE.length()));
    }

    /** The database as it may be shown: without what follows the question mark, or stands before the host. */
    String place() {
        return place(url);
    }

    private static String place(String url) {
        return url.split("\\?", 2)[0].replaceFirst("//[^/@]*@", "//");
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "StoreConfig[%s, retention=%s]".formatted(place(), retention);
    }
}
