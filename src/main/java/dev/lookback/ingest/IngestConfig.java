package dev.lookback.ingest;

import dev.lookback.report.WeekRule;
import java.nio.file.Path;

/**
 * What an {@link Ingester} has to be told beside its parts.
 *
 * @param state folder for what it remembers between runs; beside the index, so that they are deleted together
 * @param recipe names what else decides how a report is stored, taken from the rules themselves; when it changes, all reports
 *     are read again. The glossary is taken care of.
 * @param weekRule how the team numbers weeks, where titles do not tell
 */
public record IngestConfig(Path state, String recipe, WeekRule weekRule) {}
