package dev.lookback.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The store in a PostgreSQL that this test starts; skipped where Debian's package is not installed. */
class PostgresqlStoreTest extends StoreContract {
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static @Nullable PostgresqlCluster cluster;

    private String name = "";

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        boolean present = PostgresqlCluster.isInstalled();
        String required = System.getenv().getOrDefault("LOOKBACK_REQUIRE", "");
        if (Arrays.asList(required.split("[,\\s]+")).contains("postgresql")) {
            assertTrue(present, "LOOKBACK_REQUIRE asks for postgresql, and its programs are missing");
        }
        assumeTrue(present, "skipped: postgresql of Debian is not installed");
        cluster = PostgresqlCluster.start();
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        if (cluster != null) {
            cluster.stop();
        }
    }

    @BeforeEach
    @Override
    void open() {
        name = "chat" + DATABASES.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(url("postgres"), "chat", "");
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        super.open();
    }

    private static String url(String database) {
        assertTrue(cluster != null);
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(cluster.port(), database);
    }

    @Override
    StoreConfig database(@Nullable Duration retention) {
        return new StoreConfig(url(name), "chat", null, retention);
    }

    @Override
    StoreConfig config() {
        return database(null);
    }

    @Test
    void saysThatTheServerCannotBeReached() throws IOException {
        int free = PostgresqlCluster.freePort();
        StoreConfig nowhere =
                new StoreConfig("jdbc:postgresql://127.0.0.1:%d/chat".formatted(free), "chat", null, null);

        assertEquals(
                "conversations cannot be opened in jdbc:postgresql://127.0.0.1:%d/chat: the database cannot be reached"
                        .formatted(free),
                assertThrows(ChatException.class, () -> ChatStore.open(nowhere, Clock.systemUTC()))
                        .getMessage());
    }

    @Test
    void saysThatThereIsNoSuchDatabase() {
        StoreConfig missing = new StoreConfig(url("missing"), "chat", null, null);

        assertEquals(
                "conversations cannot be opened in %s: there is no such database".formatted(missing.url()),
                assertThrows(ChatException.class, () -> ChatStore.open(missing, Clock.systemUTC()))
                        .getMessage());
    }
}
