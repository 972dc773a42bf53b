/**
 * What a weekly report is, how one file becomes one, and what its dates mean.
 *
 * <p>Main type: {@link dev.lookback.report.ReportParser}, which turns the bytes of one file into a {@link
 * dev.lookback.report.Report}: sections with their heading paths, and in them blocks, the smallest parts that stand on
 * their own. The layout beyond Markdown (section lines such as {@code 【生产事件】}, events that run over several lines) is
 * decided here and only here, so that chunks and facts cut a report at the same places. Rejected: letting chunker and
 * fact extractor each read the Markdown tree; they disagreed about where an incident ends.
 */
@NullMarked
package dev.lookback.report;

import org.jspecify.annotations.NullMarked;
