package dev.lookback.ingest;

import dev.lookback.chunk.Chunk;
import dev.lookback.facts.Facts;
import dev.lookback.glossary.Glossary;
import dev.lookback.index.IndexedChunk;
import dev.lookback.index.IndexedReport;
import dev.lookback.report.ParseHints;
import dev.lookback.report.Report;
import dev.lookback.report.UnreadableReportException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;

/** Turns the bytes of a file into all that the index stores of it, vectors apart. */
public final class ReportReader {
    private final Parse parse;
    private final Cut cut;
    private final Extract extract;
    private final Supplier<Glossary> glossary;

    ReportReader(Parse parse, Cut cut, Extract extract, Supplier<Glossary> glossary) {
        this.parse = parse;
        this.cut = cut;
        this.extract = extract;
        this.glossary = glossary;
    }

    interface Parse {
        Report parse(String id, byte[] bytes, ParseHints hints) throws UnreadableReportException;
    }

    interface Cut {
        List<Chunk> cut(Report report);
    }

    interface Extract {
        Facts extract(Report report);
    }

    Glossary glossary() {
        return glossary.get();
    }

    Report parse(String id, byte[] bytes, ParseHints hints) throws UnreadableReportException {
        return parse.parse(id, bytes, hints);
    }

    IndexedReport label(Report report) {
        Facts facts = extract.extract(report);
        ChunkLabeler labeler = new ChunkLabeler(facts, glossary.get());
        List<IndexedChunk> chunks = cut.cut(report).stream().map(labeler::label).toList();
        return new IndexedReport(report, chunks, facts);
    }

    /** Builds a report anew from what the index keeps of it: its text, and what is known about it. */
    IndexedReport restore(Report stored) throws UnreadableReportException {
        Report parsed = parse.parse(stored.id(), bytes(stored), ParseHints.NONE);
        return label(new Report(
                stored.id(),
                stored.title(),
                stored.author(),
                stored.period(),
                stored.dated(),
                stored.revision(),
                stored.text(),
                parsed.sections(),
                stored.problems()));
    }

    /** Reads a report anew from the text the index keeps, with what its neighbours tell now. */
    Report reread(Report stored, NeighbourYears years) throws UnreadableReportException {
        Report parsed = years.parse(this, stored.id(), bytes(stored));
        return new Report(
                parsed.id(),
                parsed.title(),
                parsed.author(),
                parsed.period(),
                parsed.dated(),
                stored.revision(),
                stored.text(),
                parsed.sections(),
                parsed.problems());
    }

    private static byte[] bytes(Report stored) {
        return stored.text().text().getBytes(StandardCharsets.UTF_8);
    }
}
