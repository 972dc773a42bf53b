package dev.lookback.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest extends StoreContract {
    @TempDir
    private Path folder;

    @Override
    StoreConfig database(@Nullable Duration retention) {
        return new StoreConfig("jdbc:sqlite:" + folder.resolve("chat.db"), null, null, retention);
    }

    @Override
    StoreConfig config() {
        return database(null);
    }

    private static ChatException failure(StoreConfig config) {
        return assertThrows(
                ChatException.class,
                () -> ChatStore.open(config, Clock.systemUTC()).close());
    }

    @Test
    void keepsOtherAccountsOut() throws IOException {
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("chat.db"))));
    }

    @Test
    void saysThatTheFileCannotBeWritten() throws IOException {
        Path file = Files.createFile(folder.resolve("a file"));
        StoreConfig below = StoreConfig.file(file.resolve("chat.db"));

        assertEquals(
                "conversations cannot be opened in jdbc:sqlite:%s: the folder cannot be written"
                        .formatted(below.file()),
                failure(below).getMessage());
    }

    @Test
    void saysThatTheFileIsNoDatabase() throws IOException {
        Path file = Files.writeString(folder.resolve("other.db"), "minutes of a meeting\n".repeat(200));

        assertEquals(
                "conversations cannot be opened in jdbc:sqlite:%s: the file is damaged or no database".formatted(file),
                failure(StoreConfig.file(file)).getMessage());
    }

    @Test
    void saysThatTheDiskIsFullAndGoesOnReading() {
        String small = "jdbc:sqlite:" + folder.resolve("small.db") + "?max_page_count=40";
        try (ChatStore store = ChatStore.open(new StoreConfig(small, null, null, null), Clock.systemUTC())) {
            KeptAnswer answer =
                    new KeptAnswer("a1", "c1", "why", Clock.systemUTC().instant(), "x".repeat(400_000));

            assertEquals(
                    "conversations cannot be stored in jdbc:sqlite:%s: the disk is full"
                            .formatted(folder.resolve("small.db")),
                    assertThrows(ChatException.class, () -> store.begin("me", answer))
                            .getMessage());
            assertEquals(0, store.list("me", null, 0, 10).count());
        }
    }

    @Test
    void takesOverAFileOfTheFirstVersion() throws SQLException {
        StoreConfig first = StoreConfig.file(folder.resolve("first.db"));
        Flyway.configure()
                .dataSource(first.url(), null, null)
                .locations("classpath:dev/lookback/chat/migration")
                .target("1")
                .loggers("slf4j")
                .load()
                .migrate();
        try (Connection connection = DriverManager.getConnection(first.url());
                Statement statement = connection.createStatement()) {
            statement.execute("insert into conversation values ('c1', 'me', 'old', 'old', 1, 1)");
            statement.execute("insert into answer values ('a1', 'c1', 1, 'What broke', 1, '{}')");
        }

        try (ChatStore store = ChatStore.open(first, Clock.systemUTC())) {
            assertEquals(List.of("What broke"), store.questions("c1"));
            assertEquals(1, store.list("me", "BROKE", 0, 10).count());
        }
    }

    @Test
    void refusesAFileOfANewerVersion() throws SQLException {
        try (Connection connection = DriverManager.getConnection(database(null).url());
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into flyway_schema_history
                    select 99, '99', 'later', type, 'V99__later.sql', 7, installed_by, installed_on, 1, 1
                    from flyway_schema_history limit 1""");
        }

        assertEquals(
                "conversations cannot be opened in %s: it was written by a newer version of this program"
                        .formatted(database(null).place()),
                failure(database(null)).getMessage());
    }

    @Test
    void hidesWhatIsSecretInAnAddress() {
        StoreConfig config =
                new StoreConfig("jdbc:postgresql://ann:sesame@db/chat?password=sesame", "ann", "sesame", null);

        assertEquals("StoreConfig[jdbc:postgresql://db/chat, retention=null]", config.toString());
    }
}
