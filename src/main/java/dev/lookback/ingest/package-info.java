/**
 * Brings the index up to date with the report folders.
 *
 * <p>Main type: {@code dev.lookback.ingest.Ingester}. Only changed files are read and only changed chunks embedded; what
 * cannot be read is named in the summary and skipped. Rejected: a full rebuild at start, which takes minutes for years
 * of reports.
 */
@NullMarked
package dev.lookback.ingest;

import org.jspecify.annotations.NullMarked;
