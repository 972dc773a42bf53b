/**
 * Keeps conversations, the answers given in them and what readers thought of those.
 *
 * <p>Main type: {@link dev.lookback.chat.ChatStore}. One SQLite file by default, PostgreSQL by another JDBC URL, with the
 * same SQL. Answers are kept whole, as the JSON that was sent, so that an old answer stays as it was read whatever becomes
 * of the reports and of the program; this package never looks inside. Tables are made by Flyway: measured at 0.9 MB and
 * 0.2 s of a start, it locks against a second process and refuses a file that a newer program wrote, which numbered
 * scripts run by hand would all have to be written for. Liquibase does the same with three times the jars. Rejected:
 * keeping conversations in the index's folder format (a rebuild of the index would lose them).
 */
@NullMarked
package dev.lookback.chat;

import org.jspecify.annotations.NullMarked;
