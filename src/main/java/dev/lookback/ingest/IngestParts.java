package dev.lookback.ingest;

import dev.lookback.index.HybridIndex;
import java.nio.file.Path;
import java.time.InstantSource;

/** What the steps of an ingest share. */
record IngestParts(
        ReportFolders folders,
        HybridIndex index,
        ReportReader reader,
        Embedders embedders,
        LearnedWeeks weeks,
        Path manifest,
        Limits limits,
        InstantSource clock) {}
