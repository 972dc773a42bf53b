package dev.lookback.ingest;

import dev.lookback.index.IndexedReport;
import dev.lookback.llm.Embedder;
import org.jspecify.annotations.Nullable;

/** Puts reports into the index, with all the vectors that are at hand. */
final class ReportStore {
    private final IngestParts parts;
    private final CommitPace pace;

    ReportStore(IngestParts parts, CommitPace pace) {
        this.parts = parts;
        this.pace = pace;
    }

    void put(IndexedReport report) {
        VectorTexts texts = VectorTexts.of(report, parts.embedders());
        IndexedReport filled = texts.fill(
                text -> known(parts.embedders().chinese(), text),
                text -> known(parts.embedders().english(), text));
        pace.write(() -> parts.index().put(filled));
    }

    private static float @Nullable [] known(Embedder embedder, String text) {
        return embedder.findPassage(text).orElse(null);
    }

    void delete(String id) {
        pace.write(() -> parts.index().delete(id));
    }
}
