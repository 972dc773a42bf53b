package dev.lookback.chat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** The database behind the store: connections, and tables of the right version. */
final class Database implements AutoCloseable {
    private static final String MIGRATIONS = "classpath:dev/lookback/chat/migration";
    private static final int BUSY_MILLIS = 10_000;

    /** SQLite has one writer at a time; more connections would only wait for one another. */
    private static final int SQLITE_CONNECTIONS = 4;

    private static final int CONNECTIONS = 10;
    private static final String OWNER_ONLY = "rw-------";

    private final HikariDataSource connections;
    private final Jdbi jdbi;

    private Database(HikariDataSource connections) {
        this.connections = connections;
        this.jdbi = Jdbi.create(connections);
    }

    /** @throws ChatException if it cannot be reached, written or understood */
    static Database open(StoreConfig config) {
        HikariDataSource connections;
        try {
            connections = new HikariDataSource(config.isSqlite() ? sqlite(config) : server(config));
        } catch (IOException | HikariPool.PoolInitializationException failed) {
            throw Failures.of("opened", config, failed);
        }
        try {
            Flyway.configure()
                    .dataSource(connections)
                    .locations(MIGRATIONS)
                    .loggers("slf4j")
                    // Its default lets a file of a newer version pass.
                    .ignoreMigrationPatterns(new String[0])
                    .load()
                    .migrate();
            return new Database(connections);
        } catch (FlywayException failed) {
            connections.close();
            throw Failures.of("opened", config, failed);
        }
    }

    private static HikariConfig sqlite(StoreConfig config) throws IOException {
        createForOwnerOnly(config.file());
        SQLiteConfig sqlite = new SQLiteConfig();
        sqlite.setJournalMode(SQLiteConfig.JournalMode.WAL);
        sqlite.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        sqlite.setBusyTimeout(BUSY_MILLIS);
        sqlite.enforceForeignKeys(true);
        // A transaction that read first could not become a writer while another one writes.
        sqlite.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        SQLiteDataSource source = new SQLiteDataSource(sqlite);
        source.setUrl(config.url());
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(source);
        pool.setMaximumPoolSize(SQLITE_CONNECTIONS);
        return pool;
    }

    /** What people asked is for their eyes only: other accounts of the machine may not read the file. */
    private static void createForOwnerOnly(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        try {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)));
            }
        } catch (FileAlreadyExistsException goesOn) {
            // its owner has chosen who may read it
        }
    }

    private static HikariConfig server(StoreConfig config) {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(config.url());
        pool.setMaximumPoolSize(CONNECTIONS);
        if (config.user() != null) {
            pool.setUsername(config.user());
        }
        if (config.password() != null) {
            pool.setPassword(config.password());
        }
        return pool;
    }

    Jdbi jdbi() {
        return jdbi;
    }

    @Override
    public void close() {
        connections.close();
    }
}
