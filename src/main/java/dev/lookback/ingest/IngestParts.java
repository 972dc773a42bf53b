package dev.lookback.ingest;

import dev.lookback.index.HybridIndex;
import dev.lookback.report.WeekRule;
import java.nio.file.Path;
import java.time.InstantSource;

/** What the steps of an ingest share. */
record IngestParts(
        ReportFolders folders,
        HybridIndex index,
        ReportReader reader,
        Embedders embedders,
        WeekRule weekRule,
        Path manifest,
        Limits limits,
        InstantSource clock) {}
