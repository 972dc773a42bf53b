package dev.lookback.chat;

import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.sqlite.SQLiteException;

/** Says in one sentence why a database did not do as it was told. */
final class Failures {
    private Failures() {}

    /**
     * @param done what could not be done: {@code stored}, {@code read}
     * @param config names the place
     */
    static ChatException of(String done, StoreConfig config, Throwable failed) {
        return new ChatException(
                "conversations cannot be %s in %s: %s".formatted(done, config.place(), reason(failed)), failed);
    }

    private static String reason(Throwable failed) {
        String reason = "the log tells more";
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case SQLiteException sqlite -> {
                    return reason(sqlite);
                }
                case SQLTransientConnectionException late -> reason = "the database gives no connection in time";
                case SQLException sql -> reason = reason(sql);
                case FileSystemException file -> reason = "the folder cannot be written";
                default -> {
                    if (String.valueOf(cause.getMessage()).contains("not resolved locally")) {
                        reason = "it was written by a newer version of this program";
                    }
                }
            }
        }
        return reason;
    }

    private static String reason(SQLiteException failed) {
        // The low byte is the kind; the rest tells details such as which call of the system failed.
        return switch (failed.getResultCode().code & 0xff) {
            case 5, 6 -> "another process uses it";
            case 8, 14 -> "the file cannot be written";
            case 10 -> "the disk reports an error";
            case 11, 26 -> "the file is damaged or no database";
            case 13 -> "the disk is full";
            default -> "SQLite says " + failed.getResultCode().name();
        };
    }

    private static String reason(SQLException failed) {
        String state = failed.getSQLState();
        if (state == null) {
            return "the database gives no connection";
        }
        return switch (state.substring(0, Math.min(2, state.length()))) {
            case "08" -> "the database cannot be reached";
            case "28" -> "the database refuses this user or password";
            case "3D" -> "there is no such database";
            case "53" -> "the database has no room or no connections left";
            default -> "the database reports state " + state;
        };
    }
}
