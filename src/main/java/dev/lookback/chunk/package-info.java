/**
 * Cuts a report into pieces that can be found and cited.
 *
 * <p>Main type: {@link dev.lookback.chunk.Chunker}. A chunk is a block of the report, or part of one where the whole would
 * not fit the embedder; its text is the report's own lines, and what makes it understandable (heading path, parent
 * bullet, table header) is kept apart as context. Rejected: fixed windows of so many characters, which cut incidents in
 * two and make citations point at half sentences.
 */
@NullMarked
package dev.lookback.chunk;

import org.jspecify.annotations.NullMarked;
