/**
 * Brings the index up to date with the report folders.
 *
 * <p>Main type: {@link dev.lookback.ingest.Ingester}; {@link dev.lookback.ingest.FolderWatcher} runs it whenever a file
 * changes. Only changed files are read and only changed chunks embedded; what cannot be read is named in the summary and
 * skipped. A report is stored twice, first without the vectors that still have to be made, so that it can be found by words
 * at once. Rejected: a full rebuild at start, which takes minutes for years of reports; and acting on single file events,
 * which get lost in bursts and on network drives.
 */
@NullMarked
package dev.lookback.ingest;

import org.jspecify.annotations.NullMarked;
